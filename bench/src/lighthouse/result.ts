import type { Result } from 'lighthouse';
import { round } from '../lib/report.ts';

/** An audit that costs its category points. */
export interface LostPoints {
	readonly category: string;
	readonly id: string;
	readonly title: string;
	/** 0 to 1. */
	readonly score: number;
	/** What was found: a value, or the first elements concerned. */
	readonly says: string;
}

export function lostPoints({ categories, audits }: Result): LostPoints[] {
	return Object.values(categories).flatMap((category) =>
		category.auditRefs.flatMap(({ id, weight }) => {
			const audit = audits[id];
			if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
			const { title, score, displayValue, details } = audit;
			return [
				{ category: category.id, id, title, score, says: [displayValue, elements(details)].filter(Boolean).join(' ') },
			];
		}),
	);
}

function elements(details: Result['audits'][string]['details']): string {
	if (details?.type !== 'table') return '';
	const shown = details.items.slice(0, 3).map((item) => JSON.stringify(item.node ?? item).slice(0, 400));
	return shown.join(' ');
}

/** Bytes of all scripts as they came over the wire. */
export function scriptKilobytes({ audits }: Result): number {
	const details = audits['network-requests']?.details;
	if (details?.type !== 'table') throw new Error('Lighthouse told no requests');
	const scripts = details.items.filter(({ resourceType }) => resourceType === 'Script');
	return round(scripts.reduce((sum, { transferSize }) => sum + Number(transferSize), 0) / 1024, 1);
}
