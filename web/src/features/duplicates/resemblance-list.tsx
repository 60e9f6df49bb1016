import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './duplicates.module.css';
import type { Resemblance } from './types.ts';

interface Props {
	/** The document that resembles them. */
	readonly number: number;
	readonly items: readonly Resemblance[];
	readonly chosen: number;
}

const percent = (share: number): number => Math.round(share * 100);

/** The documents it resembles, the one that is looked at marked. */
export function ResemblanceList({ number, items, chosen }: Props) {
	const { t } = useTranslation('duplicates');
	return (
		<ul className={styles.list} aria-label={t('list')}>
			{items.map((item) => (
				<li key={item.number} className={item.number === chosen ? styles.chosen : undefined}>
					<p className={styles.head}>
						<Tag>{t(`kind.${item.kind}`)}</Tag>
						<Link
							to={`/desk/documents/${number}/resemblances?with=${item.number}`}
							aria-current={item.number === chosen ? 'true' : undefined}
							preventScrollReset
						>
							{item.title}
						</Link>
						<a href={`/documents/${item.number}`}>{t('open')}</a>
					</p>
					<p>
						{t(`hint.${item.kind}`)}
						{t('shares', { mine: percent(item.ofMine), theirs: percent(item.ofTheirs) })}
					</p>
					<p className={item.decision ? styles.decided : styles.undecided}>
						{item.decision ? t(`decided.${item.decision.decision}`) : t('undecided')}
						{item.decision?.reason && ` ${t('decided.reason', { reason: item.decision.reason })}`}
					</p>
				</li>
			))}
		</ul>
	);
}
