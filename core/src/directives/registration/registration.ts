import { z } from 'zod';
import { oneLine } from '../../kernel/index.ts';
import type { ConversionState } from '../../library/index.ts';

/** received: taken in; registered: its number and day are known; drafting: somebody works on it; converted: its draft is ready. 收文, 登记, 拟办, 已转化. */
export const directiveStates = ['received', 'registered', 'drafting', 'converted'] as const;
export type DirectiveState = (typeof directiveStates)[number];

/** How far its words are read. */
export const readingStates = ['waiting', 'reading', 'ready', 'failed'] as const;
export type ReadingState = (typeof readingStates)[number];

/**
 * Whether a desk can be worked on: once the words lie on it; and by hand where there are none to come, since they could not be read or the
 * library could not convert the document.
 */
export const isOpen = (reading: ReadingState, conversion: ConversionState | null): boolean =>
	reading === 'ready' || reading === 'failed' || (reading === 'waiting' && conversion === 'failed');

export const documentForms = ['general', 'special'] as const;

const line = (most: number) => z.string().trim().min(1).max(most).regex(oneLine);

/** 望组〔2026〕12号. */
export const numberSchema = z.object({
	word: line(30),
	year: z.number().int().min(1900).max(2200),
	serial: z.number().int().min(1).max(100_000),
});
export type DirectiveNumber = z.infer<typeof numberSchema>;

export const writtenNumber = ({ word, year, serial }: DirectiveNumber): string => `${word}〔${year}〕${serial}号`;

/** What is registered of a directive beside its words. Its issuer is an organisation of the tree, or an upper organ by name. */
export const registration = z.object({
	title: line(200),
	issuerId: z.number().int().positive().nullable(),
	issuerName: line(120).nullable(),
	/** 0 country, 1 province, 2 city, 3 county, 4 below. */
	level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
	number: numberSchema.nullable(),
	issuedOn: z.iso.date().nullable(),
	receivedAt: z.iso.datetime({ offset: true }),
	deployedAt: z.iso.datetime({ offset: true }).nullable(),
	form: z.enum(documentForms),
	/** The directive above it that it carries on. */
	parentId: z.uuid().nullable(),
	/** Numbers of documents of the library. */
	attachments: z.array(z.number().int().positive()).max(20),
});
export type Registration = z.infer<typeof registration>;

/** The state that follows from what is registered, as long as nobody has worked on it. */
export function registeredState(state: DirectiveState, now: Pick<Registration, 'number' | 'issuedOn'>): DirectiveState {
	if (state === 'drafting' || state === 'converted') return state;
	return now.number !== null && now.issuedOn !== null ? 'registered' : 'received';
}

/** Hours that an organisation allows from receipt to deployment. */
export const limitHours = z.number().int().min(1).max(2400);

/** Hours from receipt to deployment: 第一时间 as a number. Source: R2. */
const hoursBetween = (receivedAt: Date, deployedAt: Date): number =>
	Math.round((deployedAt.getTime() - receivedAt.getTime()) / 360_000) / 10;

/** Up to so many hours, a time is told in hours. */
const mostHoursTold = 72;

/** A time as a person tells it: in days and hours, or in hours alone. */
export interface Span {
	readonly days: number;
	readonly hours: number;
}

function spanOf(hours: number, { inDays, isLate }: { inDays: boolean; isLate: boolean }): Span {
	if (!inDays) return { days: 0, hours };
	const told = hours <= mostHoursTold ? hours : isLate ? Math.ceil(hours) : Math.round(hours);
	const days = Math.floor(told / 24);
	return { days, hours: Math.round((told - days * 24) * 10) / 10 };
}

/** Hours as a person tells them: longer than three days, in days and whole hours. */
export const spanTold = (hours: number): Span => spanOf(hours, { inDays: hours > mostHoursTold, isLate: false });

/** Hours taken beside those allowed: both in days where one of them is, and what is late never like the limit. */
export function spansTold(taken: number, limit: number | null): { taken: Span; limit: Span | null } {
	const inDays = Math.max(taken, limit ?? 0) > mostHoursTold;
	return {
		taken: spanOf(taken, { inDays, isLate: limit !== null && taken > limit }),
		limit: limit === null ? null : spanOf(limit, { inDays, isLate: false }),
	};
}

/** How long it took to deploy a directive, or has taken until now, and whether that is longer than the limit. Source: R2. */
export function deployment(
	{ receivedAt, deployedAt, limit }: { receivedAt: Date; deployedAt: Date | null; limit: number | null },
	now: Date,
): { hours: number | null; waited: number | null; limit: number | null; late: boolean } {
	const taken = hoursBetween(receivedAt, deployedAt ?? now);
	const late = limit !== null && taken > limit;
	return { hours: deployedAt && taken, waited: deployedAt ? null : Math.max(0, taken), limit, late };
}
