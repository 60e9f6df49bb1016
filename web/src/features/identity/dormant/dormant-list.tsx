import type { DormantRow } from '@pacesetter/core/identity';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import { AwakenDialog } from './awaken-dialog.tsx';
import styles from './dormant.module.css';

/** One account an entry: whose, since when and why. */
export function DormantList({ accounts }: { accounts: readonly DormantRow[] }) {
	const { t } = useTranslation('dormant');
	const [open, choose] = useState<DormantRow | null>(null);
	return (
		<>
			<ul className={styles.list}>
				{accounts.map((account) => (
					<li key={account.id}>
						<div>
							<b>{account.userName}</b> {account.person?.name ?? account.name}
							{account.person?.organisation && <span className={styles.soft}> {account.person.organisation}</span>}{' '}
							{account.hasGrants && <Tag color="warning">{t('hasGrants')}</Tag>}
							<p className={styles.soft}>
								{t(`because.${account.because}`, { by: account.by ?? t('somebody') })}{' '}
								<time dateTime={account.since}>{formatTime(account.since)}</time>
							</p>
						</div>
						<Button aria-label={t('awakenOf', { userName: account.userName })} onClick={() => choose(account)}>
							{t('awaken')}
						</Button>
					</li>
				))}
			</ul>
			{open && <AwakenDialog account={open} onClose={() => choose(null)} />}
		</>
	);
}
