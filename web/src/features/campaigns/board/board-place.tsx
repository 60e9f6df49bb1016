import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Coverage } from '../shared/coverage.tsx';
import type { Board } from '../shared/types.ts';

/** The way from where the reader's reach begins down to the organisation shown. */
export function BoardPlace({ board }: { board: Board }) {
	const { t } = useTranslation('campaigns');
	const here = board.path.at(-1);
	return (
		<div className={styles.facts}>
			<nav aria-label={t('board.place')}>
				{here ? <Link to={campaignOf(board.campaign.id, 'board')}>{t('board.all')}</Link> : <b>{t('board.all')}</b>}
				{board.path.map(({ id, shortName }) => (
					<span key={id}>
						{' / '}
						{id === here?.id ? (
							<b aria-current="page">{shortName}</b>
						) : (
							<Link to={campaignOf(board.campaign.id, 'board', { at: id })}>{shortName}</Link>
						)}
					</span>
				))}
			</nav>
			<Link to={campaignOf(board.campaign.id, 'papers', { kind: 'report', at: here?.id })}>{t('papers.ofHere')}</Link>
			<Coverage counts={board.total} of={here?.shortName ?? t('board.all')} />
		</div>
	);
}
