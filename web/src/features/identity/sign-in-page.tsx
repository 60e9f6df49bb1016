import { safeBack } from '@pacesetter/core/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../app/context.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { Field } from './shared/field.tsx';
import styles from './shared/identity.module.css';
import { type SignInOutcome, signIn, signInByCode } from './sign-in.ts';
import { UnifiedSignIn } from './unified-sign-in.tsx';

export const handle = { hydrate: true };

const problems = ['failed', 'not_linked', 'not_taken'] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const back = safeBack(query.get('back') ?? '');
	if (context.get(meContext)) throw redirect(back);
	const { unifiedSignIn } = await context.get(apiContext).identity.ways();
	// How the unified sign-in ended: with a problem, or with a code still to come.
	const problem = problems.find((each) => each === query.get('problem')) ?? null;
	return { back, unifiedSignIn, problem, byCode: query.get('step') === 'code' };
}

export default function SignInPage() {
	const { back, unifiedSignIn, problem, byCode: codeFirst } = useLoaderData<typeof loader>();
	const { t } = useTranslation('identity');
	const { outcome, busy, byCode, submit } = useSignIn(back, codeFirst);
	const title = t(byCode ? 'code.title' : 'signIn.title');
	return (
		<main id="main" className={styles.narrow}>
			<title>{title}</title>
			<h1>{title}</h1>
			<p>{t(byCode ? 'code.advice' : 'signIn.advice')}</p>
			<noscript>
				<p className={styles.problem}>{t('signIn.noScript')}</p>
			</noscript>
			{problem && !outcome && <p className={styles.problem}>{t(`unified.${problem}`)}</p>}
			<SignInForm key={String(byCode)} busy={busy} onSubmit={submit}>
				{byCode ? (
					<Field label={t('code.label')} name="code" autoComplete="one-time-code" autoFocus spellCheck={false} />
				) : (
					<>
						<Field
							label={t('userName')}
							name="userName"
							autoComplete="username"
							autoCapitalize="none"
							spellCheck={false}
						/>
						<Field label={t('password')} name="password" type="password" autoComplete="current-password" />
					</>
				)}
				<Problem outcome={outcome} />
			</SignInForm>
			{unifiedSignIn !== null && !byCode && <UnifiedSignIn name={unifiedSignIn} wish={() => ({ back })} />}
		</main>
	);
}

function SignInForm(props: {
	busy: boolean;
	onSubmit: (event: FormEvent<HTMLFormElement>) => void;
	children: ReactNode;
}) {
	const { t } = useTranslation('identity');
	const ready = useHydrated();
	return (
		<form method="post" onSubmit={props.onSubmit} className={styles.form}>
			{props.children}
			<button type="submit" disabled={!ready || props.busy}>
				{t('signIn.submit')}
			</button>
		</form>
	);
}

function Problem({ outcome }: { outcome: SignInOutcome | null }) {
	const { t } = useTranslation(['identity', 'refusals']);
	const sentences = {
		done: null,
		code: null,
		wrong: t('identity:signIn.wrong'),
		wrong_code: t('refusals:SECOND_FACTOR_REFUSED'),
		over: t('refusals:SIGN_IN_OVER'),
		too_many: outcome?.kind === 'too_many' && t('identity:signIn.wait', { seconds: outcome.seconds }),
		unreachable: t('refusals:unreachable'),
	};
	const sentence = outcome && sentences[outcome.kind];
	return <div role="alert">{sentence && <p className={styles.problem}>{sentence}</p>}</div>;
}

function useSignIn(back: string, codeFirst: boolean) {
	const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
	const [byCode, setByCode] = useState(codeFirst);
	const [busy, setBusy] = useState(false);
	const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		setBusy(true);
		const result = byCode
			? await signInByCode(String(form.get('code')))
			: await signIn(String(form.get('userName')).trim(), String(form.get('password')));
		setOutcome(result);
		setBusy(false);
		if (result.kind === 'code') setByCode(true);
		if (result.kind === 'over') setByCode(false);
		// A whole new page: everything on it depends on who is signed in.
		if (result.kind === 'done') window.location.assign(back);
	};
	return { outcome, busy, byCode, submit };
}
