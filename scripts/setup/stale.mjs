/**
 * Says why an installation is needed, or undefined when node_modules is what the lock file says. npm writes the list that we compare
 * with at the very end of an installation, so that a broken-off one is seen too.
 * Plain JavaScript for Node 12 and later, since it runs before anything is installed.
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean }>} wanted packages of package-lock.json
 * @param {Record<string, { version?: string, integrity?: string }> | undefined} installed packages of node_modules/.package-lock.json
 * @returns {string | undefined}
 */
export function staleBecause(wanted, installed) {
  if (!installed) return 'the packages are not installed yet';
  for (const name of Object.keys(wanted)) {
    if (name === '') continue;
    const want = wanted[name];
    const have = installed[name];
    if (!have && !want.optional) return `${name} is missing`;
    if (have && (have.version !== want.version || have.integrity !== want.integrity)) return `${name} is not ${want.version}`;
  }
  const extra = Object.keys(installed).find((name) => !wanted[name]);
  return extra && `${extra} is not in package-lock.json`;
}
