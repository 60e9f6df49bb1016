import type { Administrators } from '@pacesetter/core/identity';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '../../../ui/format.ts';
import styles from './administrators.module.css';
import { ProposeDialog } from './propose-dialog.tsx';

export type Holder = Administrators['holders'][number];

/** Who the three are, and what can be proposed of each. */
export function Holders({ holders, me }: { holders: readonly Holder[]; me: string }) {
	const { t } = useTranslation(['administrators', 'audit']);
	const [about, propose] = useState<Holder | null>(null);
	return (
		<>
			<ul className={styles.three}>
				{holders.map((holder) => (
					<li key={holder.role}>
						<h2>{t(`audit:roles.${holder.role}`)}</h2>
						<p className={styles.who}>
							<b>{holder.account.userName}</b>
							{holder.account.name !== holder.account.userName && ` ${holder.account.name}`}
							{holder.account.userName === me && <Tag color="processing">{t('you')}</Tag>}
						</p>
						<p className={styles.soft}>{t(`duty.${holder.role}`)}</p>
						<p className={styles.soft}>
							{t('since', { day: formatDay(holder.since) })}{' '}
							{holder.lastSignedInAt && t('lastSeen', { time: formatTime(holder.lastSignedInAt) })}
						</p>
						<Button
							aria-label={t('propose.of', { role: t(`audit:roles.${holder.role}`) })}
							onClick={() => propose(holder)}
						>
							{t('propose.open')}
						</Button>
					</li>
				))}
			</ul>
			{about && <ProposeDialog holder={about} own={about.account.userName === me} onClose={() => propose(null)} />}
		</>
	);
}
