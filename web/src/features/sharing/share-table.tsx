import type { LinkState, ShareLink } from '@pacesetter/core/sharing';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTime } from '../../ui/format.ts';
import { Lamp, type LampColour } from '../../ui/lamp.tsx';
import { ShareActs } from './share-acts.tsx';
import styles from './sharing.module.css';

const colours: Record<LinkState, LampColour> = { open: 'green', revoked: 'grey', expired: 'grey', blocked: 'yellow' };

/** Links, one a row; on a narrow screen the first cell tells what the others would. */
export function ShareTable({ links, origin }: { links: readonly ShareLink[]; origin: string }) {
	const { t } = useTranslation('sharing');
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<ShareLink> = [
		{ title: t('column.document'), render: (_, link) => <Which link={link} /> },
		{ title: t('column.state'), className: wide, render: (_, link) => <State link={link} /> },
		{ title: t('column.allows'), className: wide, render: (_, link) => <Allows link={link} /> },
		{ title: t('column.expires'), className: wide, render: (_, { expiresAt }) => formatTime(expiresAt) },
		{
			title: t('column.openings'),
			className: wide,
			align: 'right',
			render: (_, { openings }) => formatCount(openings),
		},
		{ title: t('column.acts'), render: (_, link) => <ShareActs link={link} origin={origin} /> },
	];
	return (
		<Table<ShareLink>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...links]}
		/>
	);
}

function Which({ link }: { link: ShareLink }) {
	const { t } = useTranslation('sharing');
	const { expiresAt, openings } = link;
	return (
		<>
			<Target link={link} />
			<p className={styles.narrow}>
				<State link={link} /> {t('times', { times: formatCount(openings) })}
				<br />
				<Allows link={link} />
				<br />
				{t('expires', { time: formatTime(expiresAt) })}
			</p>
		</>
	);
}

function Target({ link: { target, document, folder } }: { link: ShareLink }) {
	const { t } = useTranslation('sharing');
	if (document) return <a href={`/documents/${document.number}`}>{document.title}</a>;
	if (folder) return <a href={`/desk/favourites?folder=${folder.id}`}>{t('folder.of', { name: folder.name })}</a>;
	return <span className={styles.soft}>{t(`unseen.${target}`)}</span>;
}

function State({ link: { state } }: { link: ShareLink }) {
	const { t } = useTranslation('sharing');
	return <Lamp colour={colours[state]}>{t(`state.${state}`)}</Lamp>;
}

function Allows({ link: { target, password, downloads, restricted } }: { link: ShareLink }) {
	const { t } = useTranslation('sharing');
	return (
		<>
			{password ? t('password') : t('noPassword')} · {downloads ? t('downloads') : t('readOnly')}
			{target === 'folder' && restricted && ` · ${t('folder.withRestricted')}`}
		</>
	);
}
