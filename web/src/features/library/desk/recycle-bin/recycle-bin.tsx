import { App, Button, Empty, Pagination, Popconfirm, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { api } from '../../../../app/api.ts';
import { apiContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { useAct } from '../../../../app/use-act.ts';
import { lastPageInstead, pageIn } from '../../../../ui/address-number.ts';
import { formatTime } from '../../../../ui/format.ts';

const size = 20;

const addressOf = (page: number): string => `/desk/recycle-bin?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const recycled = await forPage(request, context.get(apiContext).library.document.recycled({ page, size }));
	const instead = lastPageInstead(recycled);
	if (instead !== null) throw redirect(addressOf(instead));
	return recycled;
}

type Recycled = Awaited<ReturnType<typeof loader>>['items'][number];

export default function RecycleBin() {
	const { items, total, page } = useLoaderData<typeof loader>();
	const { t } = useTranslation('desk');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('recycleBin.title')}</title>
			<h1>{t('recycleBin.title')}</h1>
			<p>{t('recycleBin.advice')}</p>
			{items.length === 0 ? (
				<Empty description={t('recycleBin.none')} />
			) : (
				<Table<Recycled>
					rowKey="number"
					dataSource={items}
					pagination={false}
					size="middle"
					columns={[
						{
							title: t('column.title'),
							render: (_, { number, title }) => <a href={`/documents/${number}`}>{title}</a>,
						},
						{ title: t('column.uploadedAt'), render: (_, { uploadedAt }) => formatTime(uploadedAt) },
						{ title: t('column.actions'), render: (_, row) => <Actions {...row} /> },
					]}
				/>
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={page}
				pageSize={size}
				total={total}
				showSizeChanger={false}
				onChange={(to) => navigate(addressOf(to))}
			/>
		</>
	);
}

function Actions({ number, title }: Pick<Recycled, 'number' | 'title'>) {
	const { t } = useTranslation('desk');
	const { busy, act } = useAct();
	const { message } = App.useApp();
	const erase = async (): Promise<void> => {
		if (await act(() => api.library.document.erase({ number }))) message.success(t('recycleBin.erased'));
	};
	return (
		<Space wrap>
			<Button loading={busy} onClick={() => void act(() => api.library.document.restore({ number }))}>
				{t('recycleBin.restore')}
			</Button>
			{/* The recycle bin is the undo; behind it there is none. */}
			<Popconfirm
				title={t('recycleBin.eraseWhy', { title })}
				okText={t('recycleBin.erase')}
				okButtonProps={{ danger: true }}
				cancelText={t('recycleBin.keep')}
				onConfirm={() => void erase()}
			>
				<Button danger type="text" disabled={busy}>
					{t('recycleBin.erase')}
				</Button>
			</Popconfirm>
		</Space>
	);
}
