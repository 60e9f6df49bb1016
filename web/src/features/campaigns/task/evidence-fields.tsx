import { useTranslation } from 'react-i18next';
import { DocumentField } from '../shared/document-field.tsx';
import { Amount, Words } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';

/** What shows that something was done, as the form has it. */
export interface EvidenceFilled {
	readonly record?: string;
	readonly documentNumber?: number | null;
	readonly amount?: number | null;
	readonly chair?: string;
	readonly expected?: number;
	readonly attended?: number;
}

export const evidenceOf = (fields: EvidenceFilled) => {
	const { record, documentNumber, amount, chair, expected, attended } = fields;
	const meeting = chair && expected !== undefined && attended !== undefined ? { chair, expected, attended } : null;
	return { record: record ?? '', documentNumber: documentNumber ?? null, amount: amount ?? null, meeting };
};

/** The fields of what a task asks for; in an emergency one line is enough. */
export function EvidenceFields({ task: { action }, relaxed = false }: { task: Task; relaxed?: boolean }) {
	const { t } = useTranslation('campaigns');
	const { t: words } = useTranslation('emergency');
	const { evidence, unit } = action;
	const isMeeting = action.form === 'meeting';
	return (
		<>
			{isMeeting && (
				<>
					<Words name="chair" label={t('task.chair')} most={60} optional={relaxed} />
					<Amount name="expected" label={t('task.expected')} least={1} optional={relaxed} />
					<Amount name="attended" label={t('task.attended')} least={1} optional={relaxed} />
				</>
			)}
			{evidence === 'number' && <Amount name="amount" label={`${t('task.amount')} ${unit}`} optional={relaxed} />}
			<Words
				name="record"
				label={t('task.record')}
				most={2000}
				rows={relaxed ? 1 : 3}
				optional={!relaxed && (isMeeting || evidence !== 'record')}
				{...(relaxed ? { hint: words('line') } : {})}
			/>
			<DocumentField name="documentNumber" label={t('task.document')} optional={relaxed || evidence !== 'document'} />
		</>
	);
}
