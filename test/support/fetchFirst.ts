import { fetchVsCode } from '../../tools/vscode/fetchVsCode';
import { findBrowser } from '../../tools/vscode/findBrowser';

/** Run by Mocha once before the UI tests: whatever has to be fetched is fetched here, where no test's time runs out. */
export async function mochaGlobalSetup(): Promise<void> {
  const { label } = await fetchVsCode();
  const { executable } = await findBrowser();
  console.log(`${label}, in ${executable}`);
}
