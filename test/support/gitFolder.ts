import { execFileSync } from 'node:child_process';

/** A real git repository in `folder`, with an identity of its own and no settings of the person who runs the tests. */
export class GitFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.run('init', '--quiet');
  }

  /** Runs git there and returns what it prints. */
  run(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', [...identity, ...args], { cwd: this.#folder, encoding: 'utf8', env });
  }

  /** Commits everything that is there. */
  commit(message: string): void {
    this.run('add', '--all');
    this.run('commit', '--quiet', '--message', message);
  }
}
