import { grantedRoles } from '@pacesetter/core/organisation';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryBox } from '../../../app/query-box.tsx';
import styles from '../shared/organisation.module.css';
import type { GrantWish } from './address.ts';
import { GiveDialog } from './give-dialog.tsx';

/** Whose grants are shown, and the way to give one. */
export function GrantFilters({ wish, onWish }: { wish: GrantWish; onWish: (changed: Partial<GrantWish>) => void }) {
	const { t } = useTranslation('rights');
	const [giving, setGiving] = useState(false);
	return (
		<search className={styles.bar} aria-label={t('filter.label')}>
			<QueryBox
				value={wish.userName}
				label={t('filter.account')}
				most={100}
				onQuery={(userName) => onWish({ userName })}
			/>
			<Select
				className={styles.choice ?? ''}
				aria-label={t('column.role')}
				value={wish.role ?? 'all'}
				onChange={(chosen) => onWish({ role: grantedRoles.find((role) => role === chosen) ?? null })}
				options={[
					{ value: 'all' as const, label: t('filter.allRoles') },
					...grantedRoles.map((role) => ({ value: role, label: t(`role.${role}`) })),
				]}
			/>
			<Checkbox checked={wish.ended} onChange={({ target }) => onWish({ ended: target.checked })}>
				{t('filter.ended')}
			</Checkbox>
			<Button className={styles.last ?? ''} type="primary" onClick={() => setGiving(true)}>
				{t('give.open')}
			</Button>
			{giving && <GiveDialog userName={wish.userName} onClose={() => setGiving(false)} />}
		</search>
	);
}
