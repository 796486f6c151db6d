/**
 * A table as comma-separated values: RFC 4180, with CRLF and a heading. Text that a spreadsheet would take for a formula
 * (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it, as OWASP advises against
 * CSV injection; numbers stay as they are.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
