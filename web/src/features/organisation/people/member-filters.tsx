import { memberStates } from '@pacesetter/core/organisation';
import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryBox } from '../../../app/query-box.tsx';
import styles from '../shared/organisation.module.css';
import type { MemberWish } from './address.ts';

interface Props {
	readonly wish: MemberWish;
	readonly onWish: (changed: Partial<MemberWish>) => void;
	readonly children?: ReactNode;
}

/** What the list is narrowed by; every choice is an address of its own. */
export function MemberFilters({ wish, onWish, children }: Props) {
	const { t } = useTranslation('people');
	return (
		<search className={styles.bar} aria-label={t('filter.label')}>
			<QueryBox value={wish.query} label={t('filter.query')} onQuery={(query) => onWish({ query })} />
			<Select
				className={styles.choice ?? ''}
				aria-label={t('state')}
				value={wish.state ?? 'all'}
				onChange={(chosen: string) => onWish({ state: memberStates.find((state) => state === chosen) ?? null })}
				options={[
					{ value: 'all', label: t('filter.allStates') },
					...memberStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
				]}
			/>
			<Checkbox checked={wish.ended} onChange={({ target }) => onWish({ ended: target.checked })}>
				{t('filter.ended')}
			</Checkbox>
			{children}
		</search>
	);
}
