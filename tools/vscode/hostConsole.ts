/** How that begins which VS Code itself says in every served run and nobody needs to read. */
const noise = [
  /^(Resolv(ing|ed) connection token|Creating a socket|Creation of workbench contribution|Updating additional builtin)/,
  /^Extension host test runner/,
  /^\[(reconnection-grace-time|AgentHost:remote|AccountPolicyGate|Service Worker|chat-stt|DefaultAccount)\]/,
  /^(Canceled: Canceled|getaddrinfo [A-Z_]+ open-vsx\.org|Timed out waiting for authentication provider 'github')/,
  /^(Error: Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog')/,
];

/**
 * One console call of the extension host as text, `%` placeholders filled in as a console does; undefined for what VS
 * Code's own parts say in every run.
 */
export function toConsoleText(args: readonly unknown[]): string | undefined {
  const [first, ...rest] = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg)));
  const text = (first ?? '').replace(/%[sdioOfjc%]/g, (placeholder) => {
    if (placeholder === '%%') {
      return '%';
    }
    const value = rest.shift() ?? '';
    return placeholder === '%c' ? '' : value;
  });
  const whole = [text, ...rest].join(' ');
  return noise.some((pattern) => pattern.test(whole)) ? undefined : whole;
}
