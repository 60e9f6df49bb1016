import { type OrganisationType, organisationTypes } from '@pacesetter/core/organisation';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { ActDialog } from '../shared/act-dialog.tsx';
import styles from '../shared/campaigns.module.css';
import { Choice, Words } from '../shared/fields.tsx';
import { OrganisationField } from '../shared/organisation-field.tsx';
import type { Campaign } from '../shared/types.ts';

/** What whoever keeps a campaign may do with it as it stands. */
export function Acts({ campaign }: { campaign: Campaign }) {
	const { changed, state, planNumber, faults } = campaign;
	const ready = !faults.some(({ weight }) => weight === 'must');
	return (
		<div className={styles.bar}>
			{changed && state !== 'ended' && ready && <Approve campaign={campaign} />}
			{planNumber !== null && state !== 'ended' && <Issue campaign={campaign} />}
			{state !== 'draft' && <EndOrResume campaign={campaign} />}
		</div>
	);
}

function Approve({ campaign: { id, edition } }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	return (
		<ActDialog<{ reference?: string }, unknown>
			primary
			label={t('overview.approve')}
			done={t('overview.approved')}
			send={({ reference }) => api.campaigns.plan.approve({ id, edition, reference: reference ?? '' })}
		>
			{() => <Words name="reference" label={t('overview.reference')} most={80} optional />}
		</ActDialog>
	);
}

interface IssueFields {
	readonly scope: number[];
	readonly types: OrganisationType[];
}

const usualTypes: OrganisationType[] = ['committee', 'working_committee', 'general_branch', 'branch', 'joint_branch'];

function Issue({ campaign }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const { id, issuer, scope, types, planNumber } = campaign;
	const known = scope.length > 0 ? scope : [issuer];
	return (
		<ActDialog<IssueFields, unknown>
			primary={!campaign.changed}
			label={t('overview.issue')}
			done={t('overview.issueStarted')}
			initial={{ scope: known.map((one) => one.id), types: types.length > 0 ? types : usualTypes }}
			send={(fields) => api.campaigns.plan.issue({ id, ...fields, number: planNumber ?? undefined })}
		>
			{() => (
				<>
					<OrganisationField
						many
						name="scope"
						label={t('overview.scope')}
						rule={t('overview.scopeRule')}
						known={known}
					/>
					<Choice
						many
						name="types"
						label={t('overview.types')}
						options={organisationTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
					/>
				</>
			)}
		</ActDialog>
	);
}

function EndOrResume({ campaign: { id, state } }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const { end, resume } = api.campaigns.campaign;
	const [turn, back, words] =
		state === 'ended' ? ([resume, end, 'overview.resumed'] as const) : ([end, resume, 'overview.ended'] as const);
	const go = async (): Promise<void> => {
		if (await act(() => turn({ id }))) tell({ title: t(words), undo: () => back({ id }) });
	};
	return (
		<Button loading={busy} onClick={() => void go()}>
			{t(state === 'ended' ? 'overview.resume' : 'overview.end')}
		</Button>
	);
}
