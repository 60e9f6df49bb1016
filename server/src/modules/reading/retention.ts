import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countOldFolders, deleteOldFolders } from './store/index.ts';

/** How long a removed folder can be brought back. */
export const readingRetention: readonly RetentionRule[] = [
	{
		what: 'reading.removed_folder',
		days: 30,
		least: 1,
		reason: 'What a reader removed is kept only for as long as he may want it back.',
		...byIndex(countOldFolders, deleteOldFolders),
	},
];
