import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import styles from '../shared/campaigns.module.css';
import { ChangedField } from '../shared/changed-field.tsx';
import type { Campaign, Pending } from '../shared/types.ts';

interface Props {
	readonly campaign: Campaign;
	readonly pending: Pending;
}

type Change = Pending['changes'][number];
const nameOf = ({ part, key }: Change): string => `${part} ${key}`;

/** What the desk of the directive has changed since the plan was made of it: each is taken over, or left. */
export function DirectiveChanges({ campaign, pending }: Props) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const [out, leaveOut] = useState<ReadonlySet<string>>(new Set());
	const { revision, changes } = pending;
	if (revision === null || changes.length === 0) return null;
	const chosen = changes.filter((change) => !out.has(nameOf(change)));
	const follow = async (take: readonly Change[], leave: readonly Change[]): Promise<void> => {
		const { id, edition } = campaign;
		const done = await act(() =>
			api.campaigns.plan.follow({ id, edition, revision, take: [...take], leave: [...leave] }),
		);
		if (done) tell({ title: t(take.length > 0 ? 'follow.taken' : 'follow.left') });
	};
	const turn = (change: Change): void => {
		const next = new Set(out);
		if (!next.delete(nameOf(change))) next.add(nameOf(change));
		leaveOut(next);
	};
	return (
		<section className={styles.box} aria-label={t('follow.title')}>
			<h2>{t('follow.title')}</h2>
			<Alert
				type="info"
				showIcon
				title={t(campaign.planNumber === null ? 'follow.lead' : 'follow.leadApproved', { count: changes.length })}
			/>
			<ul className={styles.list}>
				{changes.map((change) => (
					<li key={nameOf(change)}>
						<Checkbox checked={!out.has(nameOf(change))} onChange={() => turn(change)}>
							{t(`difference.kind.${change.kind}`)}
							{t(`difference.parts.${change.part}`)}：{change.name}
						</Checkbox>
						{change.fields.map((row) => (
							<ChangedField key={row.field} {...row} />
						))}
						{change.reworked && <div className={styles.soft}>{t('follow.reworked')}</div>}
					</li>
				))}
			</ul>
			<div className={styles.facts}>
				<Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={() => void follow(chosen, [])}>
					{t('follow.take', { count: chosen.length })}
				</Button>
				<Button loading={busy} disabled={chosen.length === 0} onClick={() => void follow([], chosen)}>
					{t('follow.leave', { count: chosen.length })}
				</Button>
			</div>
		</section>
	);
}
