import {
	compare,
	type Fingerprint,
	type Resemblance,
	resemblanceOf,
	type Shares,
	sameWork,
	thresholds,
} from '@pacesetter/core/duplicates';
import type { RawBuilder } from 'kysely';
import type { Database } from '../../platform/db/index.ts';
import { type Candidate, findCandidates, toFingerprint } from './store/index.ts';

export interface Asked {
	/** The document itself, which is not looked for. */
	readonly id: string;
	readonly title: string;
	readonly content: string;
	readonly print: Fingerprint;
}

export interface Resembling extends Candidate {
	readonly kind: Resemblance;
	readonly shares: Shares;
}

/** What a document resembles among those that `visible` lets through, the nearest first. */
export async function findResembling(tx: Database, asked: Asked, visible: RawBuilder<boolean>): Promise<Resembling[]> {
	if (asked.print.characters < thresholds.characters) return [];
	const candidates = await findCandidates(tx, {
		print: asked.print,
		except: asked.id,
		visible,
		least: thresholds.version.rare,
	});
	return candidates.flatMap((candidate) => {
		if (candidate.characters < thresholds.characters) return [];
		const shares = compare(asked.print.samples, toFingerprint(candidate).samples);
		const rare = { ofMine: candidate.rare_mine, ofTheirs: candidate.rare_theirs };
		const kind =
			candidate.content === asked.content
				? 'same_bytes'
				: resemblanceOf(rare, shares, sameWork(asked.title, candidate.title));
		return kind === null ? [] : [{ ...candidate, kind, shares }];
	});
}
