import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext, originContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { ShareTable } from './share-table.tsx';
import styles from './sharing.module.css';

const size = 20;
const addressOf = (page: number, folder: string | null): string =>
	`/desk/shares?page=${page}${folder === null ? '' : `&folder=${folder}`}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const url = new URL(request.url);
	const page = pageIn(url.searchParams);
	const folderId = url.searchParams.get('folder');
	const { reading, sharing } = context.get(apiContext);
	const { folders } = folderId === null ? { folders: [] } : await forPage(request, reading.folder.list());
	const folder = folders.find(({ id }) => id === folderId) ?? null;
	// A folder that is gone, or never was one, leads to all links.
	if (folderId !== null && !folder) throw redirect('/desk/shares');
	const links = await forPage(request, sharing.link.list({ page, size, ...(folder && { folderId: folder.id }) }));
	const instead = lastPageInstead(links);
	if (instead !== null) throw redirect(addressOf(instead, folderId));
	return { links, folder, origin: context.get(originContext) ?? url.origin };
}

/** One's own links: how they stand, how often they were opened, and their end. */
export default function SharesPage() {
	const { links, folder, origin } = useLoaderData<typeof loader>();
	const { t } = useTranslation('sharing');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			{folder && (
				<p>
					{t('folder.only', { name: folder.name })} <Link to="/desk/shares">{t('folder.all')}</Link>
				</p>
			)}
			{links.items.length === 0 ? (
				<Empty description={t('none')} />
			) : (
				<ShareTable links={links.items} origin={origin} />
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={links.page}
				pageSize={size}
				total={links.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to, folder?.id ?? null))}
			/>
		</>
	);
}
