import type { ReactNode } from 'react';
import { areAllPorts, openPorts } from '../../core/plan/open-ports';
import { useMessages, useWizard } from '../wizard-context';

/** What firewalls must let through for this plan. */
export function PortTable(): ReactNode {
  const { reading } = useWizard();
  const { ports } = useMessages().review;
  return (
    <>
      <p className="note">{areAllPorts(reading.plan) ? ports.lead : ports.leadOfSome}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{ports.port}</th>
            <th scope="col">{ports.direction}</th>
            <th scope="col">{ports.purpose}</th>
          </tr>
        </thead>
        <tbody>
          {openPorts(reading.plan).map(({ purpose, protocol, port, from, to }) => (
            <tr key={purpose}>
              <th scope="row" className="mono">
                {port === null ? ports.unwrapped : `${protocol} ${port}`}
              </th>
              <td>{ports.fromTo(ports.parties[from], ports.parties[to])}</td>
              <td>{ports.purposes[purpose]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
