import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import {
	countOldFolders,
	countOldNotes,
	countOldPositions,
	deleteOldFolders,
	deleteOldNotes,
	deleteOldPositions,
} from './store/index.ts';

/** How long what a reader removed can be brought back, and for how long it is known where he stopped reading. */
export const readingRetention: readonly RetentionRule[] = [
	{
		what: 'reading.removed_folder',
		days: 30,
		least: 1,
		reason: 'What a reader removed is kept only for as long as he may want it back.',
		...byIndex(countOldFolders, deleteOldFolders),
	},
	{
		what: 'reading.removed_note',
		days: 30,
		least: 1,
		reason: 'What a reader removed is kept only for as long as he may want it back.',
		...byIndex(countOldNotes, deleteOldNotes),
	},
	{
		what: 'reading.position',
		days: 90,
		least: 1,
		reason: 'Who has not gone on reading for so long begins anew.',
		...byIndex(countOldPositions, deleteOldPositions),
	},
];
