import { usualPaperworkDays } from '@pacesetter/core/campaigns';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { today } from '../../../ui/china-day.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import styles from '../shared/campaigns.module.css';
import { Amount, Day, Words } from '../shared/fields.tsx';
import { OrganisationField } from '../shared/organisation-field.tsx';
import type { Campaign, Emergency } from '../shared/types.ts';

interface Fields {
	readonly organisationId: number;
	readonly name: string;
	readonly reason: string;
	readonly fromOn: string;
	readonly paperworkDays: number;
}

/** Declares an emergency; undone, nothing moves. */
export function DeclareDialog({ campaign: { id, issuer, manages } }: { campaign: Campaign }) {
	const { t } = useTranslation('emergency');
	const { declare, withdraw } = api.campaigns.emergency;
	return (
		<ActDialog<Fields, Awaited<ReturnType<typeof declare>>>
			primary
			label={t('declare')}
			during={t('during.declare')}
			done={({ organisations, suspended }) => t('declared', { organisations, suspended })}
			initial={{
				fromOn: today(),
				paperworkDays: usualPaperworkDays,
				...(manages ? { organisationId: issuer.id } : {}),
			}}
			send={(fields) => declare({ id, ...fields, fromOn: manages ? fields.fromOn : today() })}
			undo={(made) => withdraw({ id: made.id })}
		>
			{() => (
				<>
					<Words name="name" label={t('name')} hint={t('nameHint')} most={60} />
					<Words name="reason" label={t('reason')} most={400} rows={2} />
					<OrganisationField
						name="organisationId"
						label={t('within')}
						rule={t('withinRule')}
						known={manages ? [issuer] : []}
					/>
					{manages && <Day name="fromOn" label={t('fromOn')} most={today()} />}
					<Amount name="paperworkDays" label={t('days')} />
				</>
			)}
		</ActDialog>
	);
}

type Turn = 'lift' | 'withdraw' | 'resume';

/** @param back what takes it back; left out where nothing does */
function TurnButton({ emergency: { id }, turn, back }: { emergency: Emergency; turn: Turn; back?: Turn }) {
	const { t } = useTranslation('emergency');
	const { busy, act } = useAct();
	const tell = useUndo();
	const go = async (): Promise<void> => {
		let moved = 0;
		const sent = await act(async () => {
			const answer = await api.campaigns.emergency[turn]({ id });
			if ('moved' in answer) moved = answer.moved;
		});
		if (!sent) return;
		tell({ title: t(`done.${turn}`, { moved }), undo: back && (() => api.campaigns.emergency[back]({ id })) });
	};
	return (
		<>
			<span className={styles.soft} role="status" aria-busy={busy}>
				{busy && t(`during.${turn}`)}
			</span>
			<Button loading={busy} aria-disabled={busy} onClick={() => void go()}>
				{t(`act.${turn}`)}
			</Button>
		</>
	);
}

/** In a campaign that has ended nothing is let last again. */
export const LiftButton = ({ emergency, campaign }: { emergency: Emergency; campaign: Campaign }) => (
	<TurnButton emergency={emergency} turn="lift" {...(campaign.state === 'running' ? { back: 'resume' } : {})} />
);
/** What lasted is let last again by undoing; what was lifted before is not, it would rest once more. */
export const WithdrawButton = ({ emergency }: { emergency: Emergency }) => (
	<TurnButton emergency={emergency} turn="withdraw" {...(emergency.state === 'lasting' ? { back: 'resume' } : {})} />
);
export const ResumeButton = ({ emergency }: { emergency: Emergency }) => (
	<TurnButton emergency={emergency} turn="resume" />
);
