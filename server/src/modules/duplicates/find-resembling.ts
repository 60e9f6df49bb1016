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
import { type Candidate, findCandidates, findSameBytes, toFingerprint } from './store/index.ts';

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

const whole: Shares = { ofMine: 1, ofTheirs: 1 };

function judge(asked: Asked, candidate: Candidate): Resembling | null {
	if (candidate.characters < thresholds.characters) return null;
	const shares = compare(asked.print.samples, toFingerprint(candidate).samples);
	const rare = { ofMine: candidate.rare_mine, ofTheirs: candidate.rare_theirs };
	const kind =
		candidate.content === asked.content
			? 'same_bytes'
			: resemblanceOf(rare, shares, sameWork(asked.title, candidate.title));
	return kind && { ...candidate, kind, shares };
}

/** What documents resemble among those that `visible` lets through, by their ids, each time the nearest first. */
export async function findResembling(
	tx: Database,
	asked: readonly Asked[],
	visible: RawBuilder<boolean>,
): Promise<Map<string, Resembling[]>> {
	const long = asked.filter(({ print }) => print.characters >= thresholds.characters);
	const candidates = await findCandidates(tx, { asked: long, visible, least: thresholds.version.rare });
	// What has no words to be known by, a scan or a notice of one line, is known by its bytes.
	const short = asked.filter(({ print }) => print.characters < thresholds.characters);
	const same = await findSameBytes(tx, { asked: short, visible });
	return new Map(
		asked.map((one) => [
			one.id,
			[
				...(candidates.get(one.id) ?? []).flatMap((candidate) => judge(one, candidate) ?? []),
				...(same.get(one.id) ?? []).map((each) => ({ ...each, kind: 'same_bytes' as const, shares: whole })),
			],
		]),
	);
}
