import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formAddress } from './address.ts';
import styles from './rosters.module.css';
import type { Roster } from './types.ts';

type Sheet = Roster['sheets'][number];

/** What each sheet was taken for, and a way to say what it is. */
export function Sheets({ batch }: { batch: Roster }) {
	const { t } = useTranslation('rosters');
	const mayTell = (batch.state === 'read' || batch.state === 'failed') && batch.fileKept;
	const lost = batch.sheets.filter(({ kind, about }) => kind === null && about === null);
	return (
		<>
			<ul className={styles.sheets}>
				{batch.sheets.map((sheet) => (
					<li key={sheet.number}>
						{sheet.name ? t('sheet.title', { name: sheet.name }) : t('sheet.one')}：<What sheet={sheet} />{' '}
						{mayTell && <Link to={formAddress(batch.id, sheet.number)}>{t('sheet.tell')}</Link>}
					</li>
				))}
			</ul>
			{lost.length > 0 && mayTell && (
				<Alert className={styles.told ?? ''} type="info" showIcon title={t('sheet.noHead')} />
			)}
		</>
	);
}

function What({ sheet: { kind, about, headRow, columns } }: { sheet: Sheet }) {
	const { t } = useTranslation('rosters');
	const abouts: Record<string, string> = t('about', { returnObjects: true });
	const unknown = columns.filter(({ field }) => field === null).map(({ head }) => head);
	if (kind === null) return about ? t('sheet.isAbout', { about: abouts[about] ?? about }) : t('sheet.notRoster');
	return (
		<>
			{t('sheet.is', { kind: t(`kind.${kind}`), row: headRow })}
			{unknown.length > 0 && `；${t('sheet.unknown', { heads: unknown.join('、') })}`}
		</>
	);
}
