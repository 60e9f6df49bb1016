import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { Changes } from '../change/changes.tsx';
import { addressOf, organisationIn, profileOf, type Tab, tabs } from '../shared/address.ts';
import shared from '../shared/organisation.module.css';
import { HistoryTab } from './history-tab.tsx';
import { loadProfile } from './load-profile.ts';
import { MembersTab } from './members-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PastTab } from './past-tab.tsx';
import { PostsTab } from './posts-tab.tsx';
import styles from './profile.module.css';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = organisationIn(params.id);
	if (id === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const query = new URL(request.url).searchParams;
	return forPage(request, loadProfile(context.get(apiContext).organisation, id, query));
}

export default function ProfilePage() {
	const { organisation, tab } = useLoaderData<typeof loader>();
	const { t } = useTranslation('organisation');
	return (
		<>
			<title>{organisation.shortName}</title>
			<p className={styles.path}>
				<Link to={addressOf({})}>{t('title')}</Link>
				{organisation.path.map((above) => (
					<span key={above.id}>
						{' / '}
						<Link to={profileOf(above.id)}>{above.shortName}</Link>
					</span>
				))}
			</p>
			<h1>{organisation.fullName}</h1>
			<Changes key={organisation.id} organisation={organisation} />
			<nav className={shared.sections} aria-label={t('tab.label')}>
				{tabs.map((key) => (
					<Link key={key} to={profileOf(organisation.id, key)} aria-current={key === tab ? 'page' : undefined}>
						{t(`tab.${key}`)}
					</Link>
				))}
			</nav>
			<Content tab={tab} />
		</>
	);
}

function Content({ tab }: { tab: Tab }) {
	const { organisation, members, posts, history, past } = useLoaderData<typeof loader>();
	if (tab === 'members' && members) return <MembersTab organisation={organisation} {...members} />;
	if (tab === 'posts' && posts) return <PostsTab organisation={organisation} posts={posts} />;
	if (tab === 'history' && history) return <HistoryTab history={history} />;
	if (tab === 'past' && past) return <PastTab organisation={organisation} past={past} />;
	return <OverviewTab organisation={organisation} />;
}
