import { safeBack } from '@pacesetter/core/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { meContext } from '../../app/context.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { Field } from './shared/field.tsx';
import styles from './shared/identity.module.css';
import { type SignInOutcome, signIn } from './sign-in.ts';

export const handle = { hydrate: true };

export function loader({ context, request }: LoaderFunctionArgs) {
	const back = safeBack(new URL(request.url).searchParams.get('back') ?? '');
	if (context.get(meContext)) throw redirect(back);
	return { back };
}

export default function SignInPage() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('identity');
	const { outcome, busy, submit } = useSignIn(loaderData.back);
	const ready = useHydrated();
	return (
		<main id="main" className={styles.narrow}>
			<title>{t('signIn.title')}</title>
			<h1>{t('signIn.title')}</h1>
			<p>{t('signIn.advice')}</p>
			<noscript>
				<p className={styles.problem}>{t('signIn.noScript')}</p>
			</noscript>
			<form method="post" onSubmit={submit} className={styles.form}>
				<Field label={t('userName')} name="userName" autoComplete="username" autoCapitalize="none" spellCheck={false} />
				<Field label={t('password')} name="password" type="password" autoComplete="current-password" />
				<Problem outcome={outcome} />
				<button type="submit" disabled={!ready || busy}>
					{t('signIn.submit')}
				</button>
			</form>
		</main>
	);
}

function Problem({ outcome }: { outcome: SignInOutcome | null }) {
	const { t } = useTranslation(['identity', 'refusals']);
	const sentences = {
		done: null,
		wrong: t('identity:signIn.wrong'),
		too_many: outcome?.kind === 'too_many' && t('identity:signIn.wait', { seconds: outcome.seconds }),
		unreachable: t('refusals:unreachable'),
	};
	const sentence = outcome && sentences[outcome.kind];
	return <div role="alert">{sentence && <p className={styles.problem}>{sentence}</p>}</div>;
}

function useSignIn(back: string) {
	const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
	const [busy, setBusy] = useState(false);
	const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		setBusy(true);
		const result = await signIn(String(form.get('userName')).trim(), String(form.get('password')));
		setOutcome(result);
		setBusy(false);
		// A whole new page: everything on it depends on who is signed in.
		if (result.kind === 'done') window.location.assign(back);
	};
	return { outcome, busy, submit };
}
