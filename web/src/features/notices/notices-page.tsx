import { Button, Empty, Pagination, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	redirect,
	useLoaderData,
	useNavigate,
} from 'react-router';
import { api } from '../../app/api.ts';
import { apiContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { useAct } from '../../app/use-act.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { formatCount } from '../../ui/format.ts';
import { NoticeItem } from './notice-item.tsx';
import styles from './notices.module.css';

const size = 20;
const addressOf = (unread: boolean, page = 1): string => {
	const query = new URLSearchParams({
		...(unread ? { unread: 'true' } : {}),
		...(page > 1 ? { page: `${page}` } : {}),
	});
	return query.size === 0 ? '/desk/notices' : `/desk/notices?${query}`;
};

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const unread = query.get('unread') === 'true';
	const { list } = context.get(apiContext).notices.notice;
	const notices = await forPage(request, list({ unread, size, page: pageIn(query) }));
	const instead = lastPageInstead(notices);
	if (instead !== null) throw redirect(addressOf(unread, instead));
	return { notices, unread };
}

/** Opens what a notice leads to, which marks it as read; a plain form, since that may be a page without React. */
export async function action({ context, request }: ActionFunctionArgs) {
	const id = (await request.formData()).get('open');
	if (typeof id !== 'string') throw data({ code: 'INVALID' }, { status: 422 });
	const { link } = await forPage(request, context.get(apiContext).notices.notice.read({ id }));
	return redirect(link);
}

/** What one was told, the newest first. */
export default function NoticesPage() {
	const { notices, unread } = useLoaderData<typeof loader>();
	const { t } = useTranslation('notices');
	const navigate = useNavigate();
	const { busy, act } = useAct();
	const newest = notices.page === 1 ? notices.items[0] : undefined;
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<div className={styles.bar}>
				<Segmented
					aria-label={t('filter.label')}
					value={unread ? 'unread' : 'all'}
					onChange={(wanted) => void navigate(addressOf(wanted === 'unread'))}
					options={[
						{ value: 'all', label: t('filter.all') },
						{ value: 'unread', label: t('filter.unread', { unread: formatCount(notices.unread) }) },
					]}
				/>
				{newest && notices.unread > 0 && (
					<Button loading={busy} onClick={() => void act(() => api.notices.notice.readAll({ upTo: newest.id }))}>
						{t('readAll')}
					</Button>
				)}
			</div>
			{notices.items.length === 0 ? (
				<Empty description={t(unread ? 'noneUnread' : 'none')} />
			) : (
				<ul className={styles.list}>
					{notices.items.map((notice) => (
						<NoticeItem key={notice.id} notice={notice} />
					))}
				</ul>
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={notices.page}
				pageSize={size}
				total={notices.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(unread, to))}
			/>
		</>
	);
}
