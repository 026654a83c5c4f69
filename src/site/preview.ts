/** Origin of a build that nobody has told where it will stand: the address of `npm start`. Such a build is a preview. */
export const PREVIEW = 'http://localhost:4321';
