import { grantedRoles } from '@pacesetter/core/organisation';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/organisation.module.css';
import type { GrantWish } from './address.ts';
import { GiveDialog } from './give-dialog.tsx';

/** Whose grants are shown, and the way to give one. */
export function GrantFilters({ wish, onWish }: { wish: GrantWish; onWish: (changed: Partial<GrantWish>) => void }) {
	const { t } = useTranslation('rights');
	const [giving, setGiving] = useState(false);
	return (
		<search className={styles.bar} aria-label={t('filter.label')}>
			<Input.Search
				key={wish.userName}
				className={styles.query ?? ''}
				defaultValue={wish.userName}
				allowClear
				maxLength={100}
				aria-label={t('filter.account')}
				placeholder={t('filter.account')}
				onSearch={(userName) => onWish({ userName: userName.trim() })}
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
