import { standings } from '@pacesetter/core/campaigns';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { campaignOf, idIn, type PeopleWish, peopleWishIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Rows } from '../shared/rows.tsx';
import { taskColumns } from '../shared/task-columns.tsx';
import type { TaskRow } from '../shared/types.ts';
import { BoardPlace } from './board-place.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = idIn(params.id);
	const wish = peopleWishIn(new URL(request.url).searchParams);
	const { board } = context.get(apiContext).campaigns;
	const at = wish.at === null ? {} : { at: wish.at };
	const narrowed = {
		...(wish.action ? { action: wish.action } : {}),
		...(wish.standing ? { standing: wish.standing } : {}),
	};
	const asked = Promise.all([
		board.list({ id, page: wish.page, size: 30, ...at, ...narrowed }),
		board.get({ id, ...at }),
	]);
	const [listed, map] = await forPage(request, asked);
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(campaignOf(id, 'people', { ...wish, page: instead }));
	return { wish, listed, map };
}

/** Who is done, late, missing or excused, one by one. */
export default function PeoplePage() {
	const { wish, listed, map } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const navigate = useNavigate();
	const address = (changed: Partial<PeopleWish>) =>
		campaignOf(map.campaign.id, 'people', { ...wish, page: 1, ...changed });
	const chosen = map.actions.find(({ id }) => id === wish.action);
	const words = chosen?.form === 'meeting' ? 'meetingStanding' : 'standing';
	return (
		<>
			<BoardPlace board={map} />
			<p className={styles.lead}>{t('people.lead')}</p>
			<div className={styles.bar}>
				<Select
					className={styles.choice ?? ''}
					aria-label={t('people.action')}
					value={wish.action}
					options={[
						{ value: '', label: t('people.allActions') },
						...map.actions.map(({ id, text }) => ({ value: id, label: text })),
					]}
					onChange={(action: string) => void navigate(address({ action }))}
				/>
				<Select<PeopleWish['standing']>
					className={styles.choice ?? ''}
					aria-label={t('people.standing')}
					value={wish.standing}
					options={[
						{ value: '', label: t('people.allStandings') },
						...standings.map((value) => ({ value, label: t(`${words}.${value}`) })),
					]}
					onChange={(standing) => void navigate(address({ standing }))}
				/>
				<span role="status">{t('people.total', { count: listed.total })}</span>
			</div>
			<Rows<TaskRow>
				label={t('page.people')}
				listed={listed}
				empty={t('people.none')}
				address={(page) => address({ page })}
				columns={[
					{
						title: t('task.column.organisation'),
						render: (_, { organisation }) => organisation.shortName,
					},
					...taskColumns(t, false).filter(({ title }) => title !== t('task.column.organisation')),
				]}
			/>
		</>
	);
}
