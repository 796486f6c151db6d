import type { PageMessage, PageState } from '../messages';

/** What VS Code gives to the page of a webview. */
interface WebviewApi {
  readonly postMessage: (message: PageMessage) => void;
  readonly setState: (state: PageState) => void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** The way to the extension. VS Code gives it once a page. */
export const extensionHost: WebviewApi = acquireVsCodeApi();
