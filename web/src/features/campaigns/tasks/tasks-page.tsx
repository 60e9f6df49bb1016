import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { sections, withAsked } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { EmergencyNotices } from '../shared/emergency-notices.tsx';
import { Rows } from '../shared/rows.tsx';
import { taskColumns } from '../shared/task-columns.tsx';
import type { TaskRow } from '../shared/types.ts';
import { CalendarButton } from './calendar-button.tsx';
import { OwnFilings } from './own-filings.tsx';

const address = (done: boolean, page: number) => withAsked(sections[1].address, { done: done ? '1' : '', page });

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const done = query.get('done') === '1';
	const { task, emergency, calendar, filing } = context.get(apiContext).campaigns;
	const asked = Promise.all([
		task.list({ page: pageIn(query), done: done ? 'true' : 'false' }),
		emergency.mine({}),
		calendar.state({}),
		done ? [] : filing.mine({}),
	]);
	const [listed, emergencies, { madeAt }, filings] = await forPage(request, asked);
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(address(done, instead));
	return { done, listed, emergencies, madeAt, filings };
}

/** 待办 and 已办 of the organisations that the reader acts for. */
export default function TasksPage() {
	const { done, listed, emergencies, madeAt, filings } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('task.title')}</title>
			<div className={styles.bar}>
				<h1>{t('task.title')}</h1>
				<Segmented
					aria-label={t('task.title')}
					value={done ? 'done' : 'todo'}
					options={[
						{ value: 'todo', label: t('task.todo') },
						{ value: 'done', label: t('task.finished') },
					]}
					onChange={(chosen) => void navigate(address(chosen === 'done', 1))}
				/>
				<CalendarButton madeAt={madeAt} />
			</div>
			<p className={styles.lead}>{t('task.lead')}</p>
			<EmergencyNotices emergencies={emergencies} />
			<OwnFilings filings={filings} />
			<Rows<TaskRow>
				label={t('task.title')}
				listed={listed}
				empty={t(done ? 'task.noFinished' : 'task.noTodo')}
				address={(page) => address(done, page)}
				columns={taskColumns(t, true)}
			/>
		</>
	);
}
