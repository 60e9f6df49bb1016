import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { api } from '../../app/api.ts';
import { meContext } from '../../app/context.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { Field } from './shared/field.tsx';
import styles from './shared/identity.module.css';
import { checkForm } from './shared/password-problem.ts';
import { lengths, usePasswordSentence } from './shared/use-password-sentence.ts';

export const handle = { hydrate: true };

export function loader({ context }: LoaderFunctionArgs) {
	const me = context.get(meContext);
	if (!me) throw redirect('/sign-in?back=/password');
	return { userName: me.userName, due: me.mustChangePassword, old: me.passwordIsOld };
}

export default function PasswordPage() {
	const { userName, due, old } = useLoaderData<typeof loader>();
	const { t } = useTranslation('identity');
	const { problem, done, busy, submit } = useChange(userName);
	const ready = useHydrated();
	return (
		<main id="main" className={styles.narrow}>
			<title>{t('change.title')}</title>
			<h1>{t('change.title')}</h1>
			{due && !done && <p className={styles.due}>{t(old ? 'change.old' : 'change.due')}</p>}
			<p id="rules">{t('change.rules', lengths)}</p>
			<form method="post" onSubmit={submit} className={styles.form}>
				<input type="hidden" name="username" autoComplete="username" value={userName} />
				<Field label={t('change.current')} name="current" type="password" autoComplete="current-password" />
				<Field
					label={t('change.next')}
					name="next"
					type="password"
					autoComplete="new-password"
					aria-describedby="rules"
				/>
				<Field label={t('change.again')} name="again" type="password" autoComplete="new-password" />
				<div role="alert">{problem && <p className={styles.problem}>{problem}</p>}</div>
				<div role="status">
					{done && (
						<p className={styles.done}>
							{t('change.done')} <a href="/desk/documents">{t('change.onward')}</a>
						</p>
					)}
				</div>
				<button type="submit" disabled={!ready || busy}>
					{t('change.submit')}
				</button>
			</form>
		</main>
	);
}

function useChange(userName: string) {
	const sentence = usePasswordSentence();
	const [state, setState] = useState<{ problem?: string; done?: boolean; busy?: boolean }>({});
	const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault();
		const form = event.currentTarget;
		const values = new FormData(form);
		const next = String(values.get('next'));
		const early = sentence.early(checkForm({ next, again: String(values.get('again')) }, userName));
		if (early) return setState({ problem: early });
		setState({ busy: true });
		try {
			await api.identity.changePassword({ current: String(values.get('current')), next });
			form.reset();
			setState({ done: true });
		} catch (error) {
			setState({ problem: sentence.told(error) });
		}
	};
	return { problem: state.problem, done: state.done ?? false, busy: state.busy ?? false, submit };
}
