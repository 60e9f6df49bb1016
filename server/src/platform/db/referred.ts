import pg from 'pg';

/** Whether a row could not go because another still refers to it. */
export const isReferredTo = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '23503';
