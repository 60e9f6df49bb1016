import { dueStates } from '@pacesetter/core/organisation';
import { Checkbox, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/organisation.module.css';
import type { DueWish } from './address.ts';

/** Why posts are due, and whose. */
export function DueFilters({ wish, onWish }: { wish: DueWish; onWish: (changed: Partial<DueWish>) => void }) {
	const { t } = useTranslation('people');
	return (
		<search className={styles.bar} aria-label={t('filter.label')}>
			<div className={styles.scroll}>
				<Segmented
					aria-label={t('due.filter')}
					value={wish.state ?? 'all'}
					onChange={(chosen) => onWish({ state: dueStates.find((state) => state === chosen) ?? null })}
					options={(['all', ...dueStates] as const).map((state) => ({ value: state, label: t(`due.state.${state}`) }))}
				/>
			</div>
			<Checkbox checked={wish.responsible} onChange={({ target }) => onWish({ responsible: target.checked })}>
				{t('due.responsible')}
			</Checkbox>
		</search>
	);
}
