import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Links, Meta, Outlet, redirect, Scripts, ScrollRestoration, useMatches } from 'react-router';
import type { Route } from './+types/root.ts';
import { type ApiClient, apiContext, localeContext, type Me, meContext } from './context.ts';
import './shell/base.css';
import enhancements from './enhance/index.ts?worker&url';
import { FaultPage } from './shell/fault-page.tsx';
import { NavigationProgress } from './shell/navigation-progress.tsx';
import { SiteFooter } from './shell/site-footer.tsx';
import { SiteHeader } from './shell/site-header.tsx';
import { useShell } from './shell/use-shell.ts';
import { readTypeSize } from './type-size.ts';

/** Routes that run React in the browser say so; the others are HTML with a small script that reading can do without. */
const hydrates = (handle: unknown): boolean => typeof handle === 'object' && handle !== null && 'hydrate' in handle;

const redirectToDues: Route.MiddlewareFunction = ({ request, context }) => {
	const { pathname } = new URL(request.url);
	const me = context.get(meContext);
	const free = pathname === '/type' || pathname.startsWith('/password');
	if (me?.mustChangePassword && !free) throw redirect('/password');
	if (me?.secondFactorDue && !free && !pathname.startsWith('/desk/me')) throw redirect('/desk/me');
};
export const middleware: Route.MiddlewareFunction[] = [redirectToDues];

/** How much the reader has not read of what he was told. A page comes also without an answer. */
async function countUnread(api: ApiClient, me: Me | null): Promise<number> {
	if (!me || me.mustChangePassword || me.secondFactorDue) return 0;
	try {
		return (await api.notices.notice.count()).unread;
	} catch (error) {
		console.error('Unread notices were not counted', error);
		return 0;
	}
}

export async function loader({ context, request }: Route.LoaderArgs) {
	const me = context.get(meContext);
	return {
		locale: context.get(localeContext),
		me,
		unread: await countUnread(context.get(apiContext), me),
		type: readTypeSize(request.headers.get('Cookie')),
	};
}

export function Layout({ children }: { children: ReactNode }) {
	const { t, i18n } = useTranslation();
	const { type } = useShell();
	const hydrated = useMatches().some((match) => hydrates(match.handle));
	return (
		<html lang={i18n.language} data-type={type}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="theme-color" content="#a8201a" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<Meta />
				<Links />
			</head>
			<body>
				<a className="skip" href="#main">
					{t('skipToContent')}
				</a>
				<SiteHeader />
				{children}
				<SiteFooter />
				{hydrated ? (
					<>
						<NavigationProgress />
						<ScrollRestoration />
						<Scripts />
					</>
				) : (
					<script type="module" src={enhancements} />
				)}
			</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	return <FaultPage error={error} />;
}
