import { unitKinds, unitStates } from '@pacesetter/core/organisation';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryBox } from '../../../app/query-box.tsx';
import styles from '../shared/organisation.module.css';
import type { Organisation } from '../shared/types.ts';
import type { UnitWish } from './address.ts';
import { UnitDialog } from './unit-dialog.tsx';

interface Props {
	readonly wish: UnitWish;
	/** The keeper that new units are entered at. */
	readonly chosen: Organisation | null;
	readonly onWish: (changed: Partial<UnitWish>) => void;
}

/** What the register is narrowed by; where an organisation is chosen, units are entered. */
export function UnitFilters({ wish, chosen, onWish }: Props) {
	const { t } = useTranslation('people');
	const [adding, setAdding] = useState(false);
	const all = { value: 'all' as const, label: t('units.all') };
	return (
		<search className={styles.bar} aria-label={t('filter.label')}>
			<QueryBox value={wish.query} label={t('units.query')} onQuery={(query) => onWish({ query })} />
			<Select
				className={styles.choice ?? ''}
				aria-label={t('units.column.state')}
				value={wish.state ?? 'all'}
				onChange={(chosenState) => onWish({ state: unitStates.find((state) => state === chosenState) ?? null })}
				options={[all, ...unitStates.map((state) => ({ value: state, label: t(`units.state.${state}`) }))]}
			/>
			<Select
				className={styles.choice ?? ''}
				aria-label={t('units.column.kind')}
				value={wish.kind ?? 'all'}
				onChange={(chosenKind) => onWish({ kind: unitKinds.find((kind) => kind === chosenKind) ?? null })}
				options={[
					{ ...all, label: t('units.allKinds') },
					...unitKinds.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) })),
				]}
			/>
			{chosen?.permissions.includes('organisation.change') && (
				<Button className={styles.last ?? ''} type="primary" onClick={() => setAdding(true)}>
					{t('units.add')}
				</Button>
			)}
			{adding && chosen && <UnitDialog keeper={chosen} unit={null} onClose={() => setAdding(false)} />}
		</search>
	);
}
