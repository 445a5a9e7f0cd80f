import { useNavigate, useSearchParams } from 'react-router-dom';
import { useDispatch } from '../../workspace/useDispatch';
import { BeginPage } from './BeginPage';
import { GoalStep } from './GoalStep';
import { NamesStep } from './NamesStep';
import { PaceStep } from './PaceStep';
import { PlacesPage } from './PlacesPage';

/** The first minute: what to find out, who might know, at what pace; then the first real step. The address says where we are. */
export function WelcomePage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const go = (step: string) => () => void navigate(`/welcome?step=${step}`);
  const finish = async () => {
    const reply = await dispatch('welcome.finished', {});
    if (reply.ok) void navigate('/welcome?step=begin', { replace: true });
  };
  switch (search.get('step')) {
    case '2':
      return <NamesStep onNext={go('3')} onBack={go('1')} />;
    case '3':
      return <PaceStep onNext={() => void finish()} onBack={go('2')} />;
    case 'begin':
      return <BeginPage />;
    case 'begin-places':
      return <PlacesPage />;
    default:
      return <GoalStep onNext={go('2')} />;
  }
}
