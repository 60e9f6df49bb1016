import { organisationTypes } from '@pacesetter/core/organisation';
import { Checkbox, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryBox } from '../../../app/query-box.tsx';
import type { Wish } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';

/** What the table is narrowed by; every choice is an address of its own. */
export function Filters({ wish, onWish }: { wish: Wish; onWish: (changed: Partial<Wish>) => void }) {
	const { t } = useTranslation('organisation');
	return (
		<search className={styles.bar}>
			<QueryBox value={wish.query} label={t('filter.query')} onQuery={(query) => onWish({ query })} />
			<Select
				className={styles.choice ?? ''}
				aria-label={t('filter.type')}
				value={wish.type ?? 'all'}
				onChange={(chosen: string) => onWish({ type: organisationTypes.find((type) => type === chosen) ?? null })}
				options={[
					{ value: 'all', label: t('filter.allTypes') },
					...organisationTypes.map((type) => ({ value: type, label: t(`type.${type}`) })),
				]}
			/>
			<Segmented
				aria-label={t('filter.depth')}
				value={wish.direct ? 'direct' : 'all'}
				onChange={(depth) => onWish({ direct: depth === 'direct' })}
				options={(['all', 'direct'] as const).map((depth) => ({ value: depth, label: t(`filter.${depth}`) }))}
			/>
			<Checkbox checked={wish.ended} onChange={({ target }) => onWish({ ended: target.checked })}>
				{t('filter.ended')}
			</Checkbox>
		</search>
	);
}
