import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { Outlet, redirect } from 'react-router';
import { meContext } from '../context.ts';
import type { Route } from './+types/desk-shell.ts';
import { DeskNavigation } from './desk-navigation.tsx';
import { deskTheme } from './desk-theme.ts';
import { IdleWatch } from './idle-watch.tsx';
import { useShell } from './use-shell.ts';

export const handle = { hydrate: true };

const signedInOnly: Route.MiddlewareFunction = ({ request, context }) => {
	if (context.get(meContext)) return;
	const { pathname, search } = new URL(request.url);
	throw redirect(`/sign-in?back=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`);
};
export const middleware: Route.MiddlewareFunction[] = [signedInOnly];

/** Nothing to load, but a loader makes every visit pass the middleware above. */
export const loader = () => null;

/** Notices stand for twenty seconds: in the middle of the head, below short messages, they lie over nothing that one clicks. */
const notices = { placement: 'top', top: 56 } as const;

export default function DeskShell() {
	const { i18n } = useTranslation();
	const { me, type } = useShell();
	return (
		<ConfigProvider
			locale={i18n.language === 'en' ? enUS : zhCN}
			theme={deskTheme(type)}
			button={{ autoInsertSpace: false }}
		>
			<App component={false} notification={notices}>
				<main id="main">
					<DeskNavigation />
					{me !== null && me.idleSeconds !== null && <IdleWatch seconds={me.idleSeconds} />}
					<Outlet />
				</main>
			</App>
		</ConfigProvider>
	);
}
