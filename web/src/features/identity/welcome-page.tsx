import { normalUserName, userNamePattern } from '@pacesetter/core/identity';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { api } from '../../app/api.ts';
import { apiContext } from '../../app/context.ts';
import { useRefusalSentence } from '../../app/use-refusal-sentence.ts';
import { formatTime } from '../../ui/format.ts';
import { Field } from './shared/field.tsx';
import styles from './shared/identity.module.css';
import { checkForm } from './shared/password-problem.ts';
import { lengths, usePasswordSentence } from './shared/use-password-sentence.ts';
import { signIn } from './sign-in.ts';
import { UnifiedSignIn } from './unified-sign-in.tsx';

export const handle = { hydrate: true };

export const loader = ({ context }: LoaderFunctionArgs) => context.get(apiContext).identity.ways();

type Link = Awaited<ReturnType<typeof api.identity.link.look>> & { readonly token: string };

/** Whoever was sent a one-time link: an account of his own, or a new password for it. */
export default function WelcomePage() {
	const { t } = useTranslation('identity');
	const { link, problem } = useLink();
	const title = t(link?.purpose === 'reset' ? 'welcome.resetTitle' : 'welcome.title');
	return (
		<main id="main" className={styles.narrow}>
			<title>{title}</title>
			<h1>{title}</h1>
			<noscript>
				<p className={styles.problem}>{t('signIn.noScript')}</p>
			</noscript>
			<div role="alert">{problem && <p className={styles.problem}>{problem}</p>}</div>
			{link ? <AcceptForm link={link} /> : !problem && <p>{t('welcome.looking')}</p>}
		</main>
	);
}

/** The link in the address behind #, which browsers send to nobody. */
function useLink(): { link: Link | null; problem: string | null } {
	const refusalSentence = useRefusalSentence();
	const [state, setState] = useState<{ link: Link | null; error: unknown }>({ link: null, error: null });
	useEffect(() => {
		const token = window.location.hash.slice(1);
		const spent = { code: 'LINK_SPENT', data: {} };
		const looking = token.length < 20 ? Promise.reject(spent) : api.identity.link.look({ token });
		looking.then(
			(link) => setState({ link: { ...link, token }, error: null }),
			(error) => setState({ link: null, error }),
		);
	}, []);
	return { link: state.link, problem: state.error === null ? null : refusalSentence(state.error) };
}

function AcceptForm({ link }: { link: Link }) {
	const { t } = useTranslation('identity');
	const { unifiedSignIn } = useLoaderData<typeof loader>();
	const form = useRef<HTMLFormElement>(null);
	const { problem, busy, submit } = useAccept(link);
	const { name, userName, expiresAt } = link;
	return (
		<>
			<p>{userName === null ? t('welcome.lead', { name }) : t('welcome.resetLead', { name, userName })}</p>
			<p>{t('welcome.expires', { time: formatTime(expiresAt) })}</p>
			<form ref={form} method="post" onSubmit={submit} className={styles.form}>
				{userName === null ? (
					<Field
						label={t('welcome.userName')}
						name="userName"
						autoComplete="username"
						autoCapitalize="none"
						spellCheck={false}
						aria-describedby="name-rules"
					/>
				) : (
					<input type="hidden" name="userName" autoComplete="username" value={userName} />
				)}
				{userName === null && <p id="name-rules">{t('welcome.userNameRules')}</p>}
				<Field
					label={t('welcome.password')}
					name="next"
					type="password"
					autoComplete="new-password"
					aria-describedby="rules"
				/>
				<p id="rules">{t('change.rules', lengths)}</p>
				<Field label={t('welcome.again')} name="again" type="password" autoComplete="new-password" />
				<div role="alert">{problem && <p className={styles.problem}>{problem}</p>}</div>
				<button type="submit" disabled={busy}>
					{t('welcome.submit')}
				</button>
			</form>
			{unifiedSignIn !== null && link.purpose === 'invitation' && (
				<UnifiedSignIn name={unifiedSignIn} wish={() => wishOf(link.token, form.current)} />
			)}
		</>
	);
}

/** An invitation taken up by the unified sign-in needs a user name and no password. */
function wishOf(token: string, form: HTMLFormElement | null) {
	const field = form?.elements.namedItem('userName');
	if (!(field instanceof HTMLInputElement) || !field.reportValidity()) return null;
	return { token, userName: field.value, back: '/desk' };
}

function useAccept(link: Link) {
	const { t } = useTranslation('identity');
	const sentence = usePasswordSentence();
	const [state, setState] = useState<{ problem?: string; busy?: boolean }>({});
	const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault();
		const values = new FormData(event.currentTarget);
		const [next, again] = [String(values.get('next')), String(values.get('again'))];
		const userName = normalUserName(String(values.get('userName')));
		if (!userNamePattern.test(userName)) return setState({ problem: t('welcome.userNameRules') });
		const early = sentence.early(checkForm({ next, again }, userName));
		if (early) return setState({ problem: early });
		setState({ busy: true });
		try {
			const input = { token: link.token, password: next };
			await api.identity.link.accept(link.purpose === 'reset' ? input : { ...input, userName });
			const outcome = await signIn(userName, next);
			window.location.assign(outcome.kind === 'done' ? '/desk' : '/sign-in');
		} catch (error) {
			setState({ problem: sentence.told(error) });
		}
	};
	return { problem: state.problem, busy: state.busy ?? false, submit };
}
