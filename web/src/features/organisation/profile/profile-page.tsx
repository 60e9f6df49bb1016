import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { Changes } from '../change/changes.tsx';
import { addressOf, organisationIn, profileOf, type Tab, tabIn, tabs } from '../shared/address.ts';
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
	const navigate = useNavigate();
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
			<Tabs
				activeKey={tab}
				onChange={(key) => void navigate(profileOf(organisation.id, tabIn(key)))}
				items={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
			/>
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
