import { evidenceKinds } from '@pacesetter/core/campaigns';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Choice, Day, Words } from '../shared/fields.tsx';
import { OrganisationField } from '../shared/organisation-field.tsx';
import type { Decision, Meeting } from '../shared/types.ts';

interface Fields {
	readonly text: string;
	readonly standard?: string;
	readonly organisationId: number;
	readonly owner?: string;
	readonly dueOn: string;
	readonly evidence?: (typeof evidenceKinds)[number];
}

const wishOf = ({ text, standard, organisationId, owner, dueOn }: Fields) => ({
	text,
	standard: standard ?? '',
	organisationId,
	owner: owner ?? '',
	dueOn,
});

interface FieldsOf {
	/** Whose leading group it is. */
	readonly issuer: number;
	readonly known: readonly { readonly id: number; readonly shortName: string }[];
}

function DecisionFields({ issuer, known }: FieldsOf) {
	const { t } = useTranslation('steering');
	return (
		<>
			<Words name="text" label={t('decision.text')} most={400} rows={2} />
			<Words name="standard" label={t('decision.standard')} most={400} optional />
			<OrganisationField
				name="organisationId"
				label={t('decision.organisation')}
				rule={t('decision.organisationRule')}
				within={issuer}
				known={known}
			/>
			<Words name="owner" label={t('decision.owner')} most={60} optional />
			<Day name="dueOn" label={t('decision.dueOn')} />
		</>
	);
}

/** Makes a decision the task of an organisation. */
export function AddDecision({ issuer, meeting: { id } }: { issuer: number; meeting: Meeting }) {
	const { t } = useTranslation('steering');
	const { t: words } = useTranslation('campaigns');
	const { add, withdraw } = api.campaigns.decision;
	return (
		<ActDialog<Fields, { id: string }>
			label={t('decision.add')}
			done={t('decision.added')}
			initial={{ evidence: 'record' }}
			send={(fields) => add({ id, ...wishOf(fields), evidence: fields.evidence ?? 'record' })}
			undo={(made) => withdraw({ id: made.id, reason: t('decision.mistake') })}
		>
			{() => (
				<>
					<DecisionFields issuer={issuer} known={[]} />
					<Choice
						name="evidence"
						label={t('decision.evidence')}
						options={evidenceKinds.map((value) => ({ value, label: words(`evidence.${value}`) }))}
					/>
				</>
			)}
		</ActDialog>
	);
}

/** Changes a decision, and its task with it. */
export function ChangeDecision({ issuer, decision }: { issuer: number; decision: Decision }) {
	const { t } = useTranslation('steering');
	const { change } = api.campaigns.decision;
	const { id, edition, organisation } = decision;
	const before = wishOf({ ...decision, organisationId: organisation.id });
	return (
		<ActDialog<Fields, { edition: number }>
			label={t('decision.changeOf')}
			done={t('decision.changed')}
			initial={before}
			send={(fields) => change({ id, edition, ...wishOf(fields) })}
			undo={(changed) => change({ id, edition: changed.edition, ...before })}
		>
			{() => <DecisionFields issuer={issuer} known={[organisation]} />}
		</ActDialog>
	);
}

/** Lets a decision hold no longer, saying why. */
export function WithdrawDecision({ decision: { id } }: { decision: Decision }) {
	const { t } = useTranslation('steering');
	const { withdraw, restore } = api.campaigns.decision;
	return (
		<ActDialog<{ reason: string }, unknown>
			label={t('decision.withdrawOf')}
			done={t('decision.withdrawn')}
			send={({ reason }) => withdraw({ id, reason })}
			undo={() => restore({ id })}
		>
			{() => <Words name="reason" label={t('decision.reason')} most={400} rows={2} />}
		</ActDialog>
	);
}

export function RestoreDecision({ decision: { id } }: { decision: Decision }) {
	const { t } = useTranslation('steering');
	const { busy, act } = useAct();
	const tell = useUndo();
	const restore = async (): Promise<void> => {
		if (await act(() => api.campaigns.decision.restore({ id }))) tell({ title: t('decision.restored') });
	};
	return (
		<Button loading={busy} onClick={() => void restore()}>
			{t('decision.restore')}
		</Button>
	);
}
