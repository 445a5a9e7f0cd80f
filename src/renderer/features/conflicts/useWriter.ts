import { useEffect, useState } from 'react';
import type { Conflict, Json } from '../../../shared/domain/conflict';
import { useProcedure } from '../../workspace/useProcedure';

interface Writer {
  readonly device: string;
  readonly at: string;
}

/** Where and when what stands in a record now was written; null until it is known, or when nobody knows. */
export function useWriter(
  { collection, recordId, field }: Pick<Conflict, 'collection' | 'recordId' | 'field'>,
  value: Json | undefined,
): Writer | null {
  const ask = useProcedure('field.tellWriter');
  const [writer, setWriter] = useState<Writer | null>(null);
  const text = value === undefined ? null : JSON.stringify(value);
  useEffect(() => {
    let isWanted = text !== null;
    setWriter(null);
    if (isWanted)
      void ask({ collection, recordId, field }).then((reply) => {
        if (isWanted && reply.ok) setWriter(reply.value);
      });
    return () => {
      isWanted = false;
    };
  }, [ask, collection, recordId, field, text]);
  return writer;
}
