import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { today } from '../../../ui/china-day.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { DocumentField } from '../shared/document-field.tsx';
import { Amount, Day, Words } from '../shared/fields.tsx';
import type { Campaign, Meeting } from '../shared/types.ts';

interface Fields {
	readonly heldOn: string;
	readonly agenda: string;
	readonly chair: string;
	readonly expected: number;
	readonly attended: number;
	readonly absent?: string;
	readonly documentNumber?: number | null;
}

const wishOf = (fields: Fields) => ({
	heldOn: fields.heldOn,
	agenda: fields.agenda,
	chair: fields.chair,
	expected: fields.expected,
	attended: fields.attended,
	absent: fields.absent ?? '',
	documentNumber: fields.documentNumber ?? null,
});

function MeetingFields() {
	const { t } = useTranslation('steering');
	return (
		<>
			<Day name="heldOn" label={t('meeting.heldOn')} most={today()} />
			<Words name="agenda" label={t('meeting.agenda')} most={2000} rows={2} />
			<Words name="chair" label={t('meeting.chair')} most={60} />
			<Amount name="expected" label={t('meeting.expected')} least={1} />
			<Amount name="attended" label={t('meeting.attended')} least={1} />
			<Words name="absent" label={t('meeting.absent')} most={400} optional />
			<DocumentField name="documentNumber" label={t('meeting.minutes')} optional />
		</>
	);
}

/** Enters a meeting that was held. */
export function AddMeeting({ campaign: { id, seats } }: { campaign: Campaign }) {
	const { t } = useTranslation('steering');
	const { add, withdraw } = api.campaigns.meeting;
	const head = seats.find(({ role }) => role === 'head')?.holder;
	return (
		<ActDialog<Fields, { id: string }>
			primary
			label={t('meeting.add')}
			done={t('meeting.added')}
			initial={{
				heldOn: today(),
				...(head ? { chair: head } : {}),
				...(seats.length > 0 ? { expected: seats.length } : {}),
			}}
			send={(fields) => add({ id, ...wishOf(fields) })}
			undo={(made) => withdraw({ id: made.id })}
		>
			{() => <MeetingFields />}
		</ActDialog>
	);
}

/** Puts right what was entered of a meeting. */
export function ChangeMeeting({ meeting }: { meeting: Meeting }) {
	const { t } = useTranslation('steering');
	const { change } = api.campaigns.meeting;
	const { id, edition } = meeting;
	return (
		<ActDialog<Fields, { edition: number }>
			label={t('meeting.change')}
			done={t('meeting.changed')}
			initial={wishOf(meeting)}
			send={(fields) => change({ id, edition, ...wishOf(fields) })}
			undo={(changed) => change({ id, edition: changed.edition, ...wishOf(meeting) })}
		>
			{() => <MeetingFields />}
		</ActDialog>
	);
}

/** Takes back a meeting of which no decision holds. */
export function WithdrawMeeting({ meeting: { id } }: { meeting: Meeting }) {
	const { t } = useTranslation('steering');
	const { busy, act } = useAct();
	const tell = useUndo();
	const { withdraw, restore } = api.campaigns.meeting;
	const go = async (): Promise<void> => {
		if (await act(() => withdraw({ id }))) tell({ title: t('meeting.withdrawn'), undo: () => restore({ id }) });
	};
	return (
		<Button loading={busy} onClick={() => void go()}>
			{t('meeting.withdraw')}
		</Button>
	);
}
