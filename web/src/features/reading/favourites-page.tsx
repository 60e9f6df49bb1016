import { Button, Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { formatCount } from '../../ui/format.ts';
import { addressOf } from './address.ts';
import { FavouriteTable } from './favourite-table.tsx';
import { FolderBar } from './folder-bar.tsx';
import { Folders } from './folders.tsx';
import { GoOnList } from './go-on-list.tsx';
import styles from './reading.module.css';

const size = 20;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { reading, sharing } = context.get(apiContext);
	const { folder, favourite, position } = reading;
	const query = new URL(request.url).searchParams;
	const at = query.get('folder');
	const page = pageIn(query);
	const { folders, loose } = await forPage(request, folder.list());
	// A folder that is gone, e.g. just now by the button below, leads to the others.
	if (at !== null && !folders.some(({ id }) => id === at)) throw redirect(addressOf(null));
	const kept = await forPage(request, favourite.list({ page, size, ...(at === null ? {} : { folderId: at }) }));
	const instead = lastPageInstead(kept);
	if (instead !== null) throw redirect(addressOf(at, instead));
	const [positions, shared] = await forPage(request, Promise.all([position.list(), sharing.link.folders()]));
	return { folders, loose, at, kept, positions, shared };
}

/** What one keeps, folder by folder. */
export default function FavouritesPage() {
	const { folders, loose, at, kept, positions, shared } = useLoaderData<typeof loader>();
	const { t } = useTranslation('reading');
	const navigate = useNavigate();
	const folder = folders.find(({ id }) => id === at);
	const links = shared.find(({ folderId }) => folderId === at)?.links ?? 0;
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<div className={styles.columns}>
				<Folders folders={folders} loose={loose} at={at} shared={shared.map(({ folderId }) => folderId)} />
				<section aria-labelledby="folder">
					<div className={styles.bar}>
						<h2 id="folder">{folder?.name ?? t('loose')}</h2>
						{folder && <FolderBar key={folder.id} folder={folder} />}
					</div>
					{folder && links > 0 && (
						<p className={styles.shared}>
							{t('folder.sharedBy', { links: formatCount(links) })}{' '}
							<Link to={`/desk/shares?folder=${folder.id}`}>{t('folder.links')}</Link>
						</p>
					)}
					{kept.items.length === 0 ? (
						<Empty description={t('none')}>
							<Button href="/search">{t('search')}</Button>
						</Empty>
					) : (
						<FavouriteTable items={kept.items} folders={folders} at={at} />
					)}
					<Pagination
						align="center"
						hideOnSinglePage
						current={kept.page}
						pageSize={size}
						total={kept.total}
						showSizeChanger={false}
						onChange={(to) => void navigate(addressOf(at, to))}
					/>
				</section>
			</div>
			<GoOnList kept={positions.kept} items={positions.items} />
		</>
	);
}
