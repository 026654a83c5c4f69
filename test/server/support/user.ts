import { execFileSync } from 'node:child_process';

/** A user who owns nothing and its group, as nginx names them: whoever a web server runs as, it may do no less. */
export const nobody = (): string => `nobody ${execFileSync('id', ['-gn', 'nobody'], { encoding: 'utf8' }).trim()}`;
