import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { RowActs } from '../shared/row-acts.tsx';
import type { MemberRow, Person } from '../shared/types.ts';
import { useRefusalMessage } from '../shared/use-refusal-message.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { EditMemberDialog } from './edit-member-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

type Act = 'edit' | 'confirm' | 'transfer' | 'end';

/** What can be done with a member who stands on a roster. */
export function MemberActs({ member }: { member: MemberRow }) {
	const { t } = useTranslation('people');
	const complain = useRefusalMessage();
	const [act, setAct] = useState<Exclude<Act, 'edit'> | null>(null);
	const [person, setPerson] = useState<Person | null>(null);
	const dialog = { member, onClose: () => setAct(null) };
	if (member.endedBecause !== null) return null;
	const kinds: Act[] = ['edit', ...(member.state === 'probationary' ? (['confirm'] as const) : []), 'transfer', 'end'];
	// The row does not tell all that the form corrects.
	const edit = async (): Promise<void> => {
		try {
			setPerson(await api.organisation.person.get({ id: member.personId }));
		} catch (error) {
			complain(error);
		}
	};
	return (
		<>
			<RowActs<Act>
				of={member.name}
				acts={kinds.map((key) => ({ key, label: t(`act.${key}`), danger: key === 'end' }))}
				onAct={(kind) => (kind === 'edit' ? void edit() : setAct(kind))}
			/>
			{person && <EditMemberDialog member={member} person={person} onClose={() => setPerson(null)} />}
			{act === 'confirm' && <ConfirmDialog {...dialog} />}
			{act === 'transfer' && <TransferDialog {...dialog} />}
			{act === 'end' && <EndDialog {...dialog} />}
		</>
	);
}
