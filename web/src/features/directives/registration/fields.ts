import type { Registration } from '@pacesetter/core/directives/registration';
import { formatDay } from '../../../ui/format.ts';
import type { Directive } from '../shared/types.ts';

/** What is registered, as the form holds it: empty text where nothing is said. */
export interface Fields {
	/** Asked for a new registration only. */
	readonly document?: number;
	readonly organisationId?: number;
	readonly title: string;
	readonly issuerKind: 'tree' | 'name';
	readonly issuerId: number | null;
	readonly issuerName: string;
	readonly level: Registration['level'];
	readonly word: string;
	readonly year: string;
	readonly serial: string;
	readonly issuedOn: string;
	readonly receivedAt: string;
	readonly deployedAt: string;
	readonly form: Registration['form'];
	readonly parentId: string | null;
	readonly attachments: readonly string[];
}

/** An instant as a field of date and time shows it in China: 2026-11-25T09:30. */
export function asLocal(iso: string | null): string {
	if (iso === null) return '';
	const time = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Asia/Shanghai',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).format(new Date(iso));
	return `${formatDay(iso)}T${time}`;
}

const asInstant = (local: string): string => `${local.length === 16 ? `${local}:00` : local}+08:00`;

export const blank = (now: string): Fields => ({
	title: '',
	issuerKind: 'name',
	issuerId: null,
	issuerName: '',
	level: 2,
	word: '',
	year: '',
	serial: '',
	issuedOn: '',
	receivedAt: asLocal(now),
	deployedAt: '',
	form: 'general',
	parentId: null,
	attachments: [],
});

export const fieldsOf = (directive: Directive): Fields => ({
	title: directive.title,
	issuerKind: directive.issuer.id === null ? 'name' : 'tree',
	issuerId: directive.issuer.id,
	issuerName: directive.issuer.name,
	level: ([0, 1, 2, 3, 4] as const).find((level) => level === directive.level) ?? 4,
	word: directive.number?.word ?? '',
	year: directive.number ? String(directive.number.year) : '',
	serial: directive.number ? String(directive.number.serial) : '',
	issuedOn: directive.issuedOn ?? '',
	receivedAt: asLocal(directive.receivedAt),
	deployedAt: asLocal(directive.deployedAt),
	form: directive.form,
	parentId: directive.parentId,
	attachments: directive.attachments.map(({ number }) => String(number)),
});

/** Whether the three parts of the number are all there, or none. */
export const numberHolds = ({ word, year, serial }: Pick<Fields, 'word' | 'year' | 'serial'>): boolean =>
	new Set([word, year, serial].map((part) => (part ?? '').trim() === '')).size === 1;

export function registrationOf(fields: Fields): Registration {
	const tree = fields.issuerKind === 'tree';
	const word = (fields.word ?? '').trim();
	return {
		title: fields.title.trim(),
		issuerId: tree ? fields.issuerId : null,
		issuerName: tree ? null : fields.issuerName.trim(),
		level: fields.level,
		number: word === '' ? null : { word, year: Number(fields.year), serial: Number(fields.serial) },
		issuedOn: fields.issuedOn || null,
		receivedAt: asInstant(fields.receivedAt),
		deployedAt: fields.deployedAt ? asInstant(fields.deployedAt) : null,
		form: fields.form,
		parentId: fields.parentId ?? null,
		attachments: fields.attachments.map(Number),
	};
}
