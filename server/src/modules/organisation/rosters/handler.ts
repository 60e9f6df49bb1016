import { transact } from '../../../platform/db/index.ts';
import { handleJob, type JobHandler } from '../../../platform/jobs/index.ts';
import { holdBatch, setBatch } from '../store/index.ts';
import { applyRoster } from './apply-roster.ts';
import { compareByParts } from './compare-roster.ts';
import { emptyRoster } from './empty-roster.ts';
import { rosterJob } from './jobs.ts';
import { failReading, readRoster } from './read-roster.ts';
import { undoRoster } from './undo-roster.ts';
import type { RosterWork } from './work.ts';

/** What a batch goes back to when no try of a step has ended. */
const before = { apply: ['applying', 'read'], undo: ['undoing', 'applied'] } as const;

/** The steps of rosters, one at a time: a large one takes what a worker has. */
export const rosterHandler = (work: RosterWork): JobHandler =>
	handleJob(rosterJob, 1, {
		async handle({ batch, step, reading }, attempt) {
			if (step === 'read') await readRoster(work, { batch, reading }, attempt);
			if (step === 'read' || step === 'compare') return compareByParts(work, batch, attempt);
			if (step === 'empty') return emptyRoster(work, batch, attempt);
			await (step === 'apply' ? applyRoster(work, batch) : undoRoster(work, batch));
		},
		async giveUp({ batch, step, reading }) {
			if (step === 'read' || step === 'compare') return failReading(work.db, batch, reading, 'internal');
			// The night removes what is left of it.
			if (step === 'empty') return;
			const [under, back] = before[step];
			await transact(work.db, async (tx) => {
				const held = await holdBatch(tx, batch);
				if (held?.state === under)
					await setBatch(tx, batch, { state: back, failure: 'internal', settledAt: held.settledAt });
			});
		},
	});
