export type { Favourite, Folder } from './contract.ts';
export { checkFolder, longestFolderName } from './folder.ts';
