import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Effects } from '../shared/types.ts';
import styles from './change.module.css';

/** What a change does: names and places before and after, and what goes along. */
export function EffectsList({ effects }: { effects: Effects }) {
	const { t } = useTranslation('organisation');
	const counts = (['organisationsCarried', 'membersMoved', 'postsEnded', 'grantsAffected'] as const).filter(
		(name) => effects[name] > 0,
	);
	const beforeAfter = ({ before, after }: { before: string | null; after: string | null }) => (
		<>
			<del>{before ?? t('effect.none')}</del> → <ins>{after ?? t('effect.none')}</ins>
		</>
	);
	return (
		<div className={styles.effects}>
			<Alert type="info" title={t('effect.advice')} />
			<ul>
				{effects.organisations.map((one) => (
					<li key={one.id ?? 'new'}>
						{one.name.before === one.name.after ? one.name.after : beforeAfter(one.name)}
						{one.place.before !== one.place.after && <p>{beforeAfter(one.place)}</p>}
					</li>
				))}
			</ul>
			{counts.length > 0 && (
				<ul>
					{counts.map((name) => (
						<li key={name}>{t(`effect.${name}`, { count: effects[name] })}</li>
					))}
				</ul>
			)}
		</div>
	);
}
