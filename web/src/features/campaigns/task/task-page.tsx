import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { campaignOf, idIn, sections } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { dueWords } from '../shared/due-words.ts';
import { StandingLamp } from '../shared/standing-lamp.tsx';
import { TightenDialog } from '../shared/tighten-dialog.tsx';
import type { Task } from '../shared/types.ts';
import { ActList } from './act-list.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { AskedTwice } from './beside.tsx';
import { DropButton } from './drop-button.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { Linked } from './linked.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { Requests } from './requests.tsx';
import { Requirements } from './requirements.tsx';
import { Rounds } from './rounds.tsx';
import { StretchDialog } from './stretch-dialog.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { task } = context.get(apiContext).campaigns;
	return forPage(request, task.get({ id: idIn(params.id) }));
}

/** One task: what is asked, what was done, and what may be asked of the issuer. */
export default function TaskPage() {
	const task = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const isLocked = task.action.kind === 'mandatory';
	return (
		<>
			<title>{task.action.text}</title>
			<h1 className={styles.words}>{task.action.text}</h1>
			<div className={styles.facts} role="status">
				<StandingLamp task={task} />
				<span>{dueWords(t, task)}</span>
				<span>{task.organisation.shortName}</span>
				<Link to={campaignOf(task.campaign.id)}>{task.campaign.name}</Link>
			</div>
			{task.mayPractise && (
				<div className={styles.bar}>
					<EnterDialog task={task} />
					{isLocked && <AskDialog task={task} />}
					{task.action.local === null && task.action.emergency === null && (
						<TightenDialog of={task} send={(wish) => api.campaigns.task.tighten({ id: task.id, ...wish })} />
					)}
					{task.mayStretch && task.action.form === 'act' && <StretchDialog task={task} />}
					{!isLocked && task.acts === 0 && <DropButton task={task} />}
					{isOwn(task) && task.action.filed && task.acts > 0 && <ProposeDialog task={task} />}
				</div>
			)}
			<Linked linked={task.linked} opensOn={task.opensOn} />
			{task.mayPractise && isOwn(task) && !task.action.filed && (
				<p className={styles.soft}>
					<Link to={sections[2].address}>{t('model.notFiled')}</Link>
				</p>
			)}
			<AskedTwice beside={task.beside} />
			<Requirements task={task} />
			<Rounds task={task} />
			<ActList task={task} />
			<Requests task={task} />
		</>
	);
}

const isOwn = ({ action: { kind, local }, organisation }: Task): boolean =>
	kind === 'optional' && local?.id === organisation.id;
