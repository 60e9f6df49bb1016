import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { ActDialog } from '../shared/act-dialog.tsx';
import styles from '../shared/campaigns.module.css';
import { Words } from '../shared/fields.tsx';
import type { Campaign, Phase } from '../shared/types.ts';

interface Props {
	readonly campaign: Campaign;
	readonly phase: Phase;
}

/** Goes on to the next phase, showing what is not met. */
export function ClosePhase({ campaign: { id }, phase }: Props) {
	const { t } = useTranslation('steering');
	const { close, reopen } = api.campaigns.phase;
	const unmet = phase.exits.filter(({ state }) => state !== 'met');
	return (
		<ActDialog<{ reason?: string }, unknown>
			primary={phase.state === 'checking'}
			label={t('phase.close')}
			done={t('phase.closed')}
			send={({ reason }) => close({ id, phase: phase.key, reason: reason ?? '' })}
			undo={() => reopen({ id, phase: phase.key })}
		>
			{() => (
				<>
					<p>{t(unmet.length > 0 ? 'phase.unmet' : 'phase.allMet')}</p>
					<ul className={styles.list}>
						{unmet.map(({ key, text, state }) => (
							<li key={key}>
								{text}：{t(`exit.state.${state}`)}
							</li>
						))}
					</ul>
					<Words name="reason" label={t('phase.reason')} most={400} rows={2} optional={unmet.length === 0} />
				</>
			)}
		</ActDialog>
	);
}

export function ReopenPhase({ campaign: { id }, phase }: Props) {
	const { t } = useTranslation('steering');
	const { busy, act } = useAct();
	const tell = useUndo();
	const reopen = async (): Promise<void> => {
		if (await act(() => api.campaigns.phase.reopen({ id, phase: phase.key }))) tell({ title: t('phase.reopened') });
	};
	return (
		<Button loading={busy} onClick={() => void reopen()}>
			{t('phase.reopen')}
		</Button>
	);
}
